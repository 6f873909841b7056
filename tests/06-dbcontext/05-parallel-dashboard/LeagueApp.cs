using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard.Tests;

/// <summary>
/// The web application around the dashboard: the League's own registration, a scope per request, and a database whose
/// queries wait at a gate until the script serves them.
/// </summary>
internal sealed class LeagueApp
{
    private readonly Lab _lab;
    private readonly Gate _queries;
    private readonly Gate _endings;
    private readonly SqliteFile _file;
    private readonly DbGate _commands;
    private readonly DbPool _connections;
    private readonly ContextLog _contexts = new();

    public LeagueApp(Lab lab, SeededDatabase database)
    {
        _lab = lab;
        _file = lab.Own(database.Copy());
        _queries = lab.Gate("database");
        _endings = lab.Gate("end of a failed query");
        _commands = new DbGate(_queries);
        _connections = new DbPool(lab);
        Services = lab.Own(new ServiceCollection()
            .AddLeague(options => options
                .UseSqlite(_file.ConnectionString)
                .AddInterceptors(_contexts, _commands, _connections, new SlowToEnd(_endings)))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
    }

    public ServiceProvider Services { get; }

    /// <summary>The queries that have reached the database, by the table that they read first.</summary>
    public IReadOnlyList<string> Queries => _queries.Arrived;

    /// <summary>The queries that are at the database now.</summary>
    public int QueriesInFlight => _queries.Waiting;

    public int ContextsInFlight => _contexts.Newest(_queries.Waiting).Distinct().Count();

    public IEnumerable<string> StillOpen
    {
        get
        {
            if (_contexts.NotDisposed is > 0 and var contexts)
                yield return $"{contexts} contexts";
            if (_connections.InUse is > 0 and var connections)
                yield return $"{connections} connections";
        }
    }

    /// <summary>The queries that run on although the request is over.</summary>
    public int LeftBehindBy(Op<Dashboard> request) => request.IsCompleted ? _queries.Waiting + _endings.Waiting : 0;

    /// <summary>The queries that held a thread while the database worked.</summary>
    public IReadOnlyList<string> BlockingQueries => _commands.SyncCommands;

    /// <summary>One request, as ASP.NET Core would run it.</summary>
    public Op<Dashboard> Open(SignedIn who, CancellationToken cancellationToken = default)
        => _lab.Start("dashboard", async () =>
        {
            await using var request = Services.CreateAsyncScope();
            // As after authentication: the request's context is initialized, so that no two threads race to do it.
            _ = request.ServiceProvider.GetService<LeagueContext>()?.Model;
            return await request.ServiceProvider.GetRequiredService<DashboardService>().LoadAsync(who, cancellationToken);
        });

    /// <summary>Serves the request to its end; a failure of the request becomes a sentence.</summary>
    public async Task<Dashboard> Page(Op<Dashboard> request)
    {
        await ServeAll();
        _lab.Step("the page", because: "the database has answered every query that reached it");
        if (await request.Failure() is { } failure)
        {
            Assert.Fail($"Expected the page, because the database has answered every query that reached it ({string.Join(", ", Queries)}), "
                + $"but the request failed with {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
        }

        return await request;
    }

    /// <summary>
    /// Waits until every query that can be in flight is, and answers these, one after the other. A query that comes
    /// meanwhile needed one of the answers: it belongs to the next round trip. Empty: no query was waiting.
    /// </summary>
    public async Task<IReadOnlyList<string>> ServeRoundTrip()
    {
        await _lab.Settle();
        var inFlight = _queries.Arrived.TakeLast(_queries.Waiting).Order().ToList();
        foreach (var _ in inFlight)
        {
            _queries.Release(1);
            await _lab.Settle();
        }

        return inFlight;
    }

    /// <summary>Serves until no query comes any more, and lets those end that have failed; the queries of each round trip.</summary>
    public async Task<IReadOnlyList<string>> ServeAll()
    {
        _endings.Open();
        List<string> roundTrips = [];
        while (await ServeRoundTrip() is { Count: > 0 } queries)
            roundTrips.Add(string.Join(" + ", queries));
        return roundTrips;
    }

    public async Task Serve(int roundTrips)
    {
        for (var i = 0; i < roundTrips; i++)
            await ServeRoundTrip();
        await _lab.Settle();
    }

    /// <summary>Serves until this query is at the database, and lets it fail.</summary>
    public async Task Fail(string query, Exception failure)
    {
        await Serve(roundTrips: 0);
        while (!Queries.Contains(query) && QueriesInFlight > 0)
            await Serve(roundTrips: 1);
        _queries.Fail(query, failure);
        await _lab.Settle();
        _endings.Release(1);
        await _lab.Settle();
    }

    public void Transfer(int playerId, int teamId)
        => _file.Exec($"UPDATE Players SET TeamId = {teamId} WHERE Id = {playerId}");
}
