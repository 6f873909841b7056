using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest.Tests;

/// <summary>The League's web application with a database file of its own, and the browsers of the clubs.</summary>
internal sealed class LeagueApp
{
    private readonly Lab _lab;
    private readonly LabServer _server;
    private readonly SqliteFile _file;
    private readonly ContextLog _contexts;
    private readonly DbGate _commands;
    private readonly DatabaseLine _line;

    private LeagueApp(Lab lab, LabServer server, SqliteFile file, ContextLog contexts, DbGate commands, DatabaseLine line, Gate database, Gate federation)
        => (_lab, _server, _file, _contexts, _commands, _line, Database, Federation) = (lab, server, file, contexts, commands, line, database, federation);

    /// <summary>Where every command waits for its answer, unless the database is quick.</summary>
    public Gate Database { get; }

    /// <summary>Where every new name waits for its approval, unless the federation is quick.</summary>
    public Gate Federation { get; }

    /// <summary>Contexts that were used and not disposed of.</summary>
    public int ContextsInUse => _contexts.NotDisposed;

    /// <summary>The commands that held a thread while the database worked.</summary>
    public IReadOnlyList<string> BlockingCommands => _commands.SyncCommands;

    public static async Task<LeagueApp> StartAsync(Lab lab, SeededDatabase seeded, bool slowDatabase = false, bool slowFederation = false)
    {
        var file = lab.Own(seeded.Copy());
        var (database, federation, contexts, line) = (lab.Gate("database"), lab.Gate("federation"), new ContextLog(), new DatabaseLine());
        if (!slowDatabase)
            database.Open();
        if (!slowFederation)
            federation.Open();
        var commands = new DbGate(database);
        var server = await LabServer.StartAsync(lab,
            services => services
                .AddSingleton<IFederation>(new FakeFederation(federation))
                .AddLeague(options => options.UseSqlite(file.ConnectionString).AddInterceptors(contexts, commands, line)),
            app => app.MapTeams());
        return new LeagueApp(lab, server, file, contexts, commands, line, database, federation);
    }

    public Op<string> Show(int team)
        => Send($"GET {team}", () => _server.Client.GetAsync(new Uri($"/teams/{team}", UriKind.Relative)));

    public Op<string> Rename(int team, string name, CancellationToken cancellationToken = default)
        => Send($"rename {team}", () => _server.Client.PutAsJsonAsync($"/teams/{team}/name", new NewName(name), cancellationToken));

    public Op<string> SetPrice(int team, int price)
        => Send($"price {team}", () => _server.Client.PutAsJsonAsync($"/teams/{team}/price", new NewPrice(price)));

    /// <summary>What the browser gets: a page, a status, or the error page.</summary>
    public async Task<string> Answer(Op<string> request)
    {
        _lab.Step($"an answer to {request.Name}", because: "nothing that it needs is held up");
        return await request;
    }

    /// <summary>A row, as any other program reads it.</summary>
    public string Saved(int team) => _file.Scalar<string>($"SELECT Name || ', ' || TicketPrice || ' euros' FROM Teams WHERE Id = {team}");

    /// <summary>The journal, oldest entry first.</summary>
    public string Journal() => _file.Scalar<string>("SELECT ifnull(group_concat(Text, ' '), '') FROM (SELECT Text FROM Journal ORDER BY Id)");

    /// <summary>The treasurer's own program, which writes to the same database.</summary>
    public void TreasurerSetsPrice(int team, int price) => _file.Exec($"UPDATE Teams SET TicketPrice = {price} WHERE Id = {team}");

    /// <summary>From now on the database reads, and refuses to write to a team.</summary>
    public void DiskIsFull() => _file.Exec("CREATE TRIGGER DiskIsFull BEFORE UPDATE ON Teams BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

    /// <summary>From now on no connection to the database can be opened.</summary>
    public void DatabaseIsLost() => _line.IsCut = true;

    private Op<string> Send(string name, Func<Task<HttpResponseMessage>> request)
        => _lab.Start(name, async () =>
        {
            using var answer = await request();
            return answer.StatusCode switch
            {
                HttpStatusCode.OK when await answer.Content.ReadFromJsonAsync<TeamPage>() is { } page => $"{page.Name}, {page.TicketPrice} euros",
                HttpStatusCode.InternalServerError => $"500 {await answer.Content.ReadAsStringAsync()}",
                var status => $"{(int)status} {status}",
            };
        });
}
