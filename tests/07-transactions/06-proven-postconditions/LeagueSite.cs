using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ProvenPostconditions.Tests;

/// <summary>The League's site and its nightly job, on a register of four players. What is written waits at a gate.</summary>
internal sealed class LeagueSite
{
    public const int Grace = 1174, Ida = 12, Nobody = 1147;

    private readonly Lab _lab;
    private readonly SqliteFile _file;
    private LabServer? _server;

    private LeagueSite(Lab lab, SqliteFile file) => (_lab, _file, Writes) = (lab, file, lab.Gate("write"));

    /// <summary>Where statements wait that change rows; open unless the script holds them.</summary>
    public Gate Writes { get; }

    public static async Task<LeagueSite> StartAsync(Lab lab, SeededDatabase database, bool holdWrites = false)
    {
        var site = new LeagueSite(lab, lab.Own(database.Copy()));
        if (!holdWrites) site.Writes.Open();
        site._server = await LabServer.StartAsync(lab,
            services => services.AddLeague(options => options.UseSqlite(site._file.ConnectionString).AddInterceptors(new WriteGate(site.Writes))),
            app => app.MapPlayers());
        return site;
    }

    public Op<string> Release(int player) => Send("release", client => client.DeleteAsync(Page($"/players/{player}")));

    public Op<string> Move(int player, int team) => Send("move", client => client.PutAsync(Page($"/players/{player}/team/{team}"), content: null));

    public Op<string> Show(string licence) => Send("search", client => client.GetAsync(Page($"/players/{licence}")));

    public Op<string> Register(string name, string licence) => Send("registration", client => client.PostAsJsonAsync(Page("/players"), new NewPlayer(name, licence)));

    /// <summary>The night's job: no request, and no browser to tell.</summary>
    public Op<string> RunJob(params int[] ended) => _lab.Start("job", async () =>
    {
        await using var scope = _server!.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ContractJob>().RunAsync(ended, CancellationToken.None);
        return $"released: {string.Join(", ", report.Released)}; missing: {string.Join(", ", report.Missing)}";
    });

    /// <summary>What the office reads; a request that hangs is told. No string, so that a failure shows both texts and not where they begin to differ.</summary>
    public async Task<object> Answer(Op<string> request)
    {
        _lab.Step($"an answer to the {request.Name}", because: "nothing holds it up");
        return await request;
    }

    /// <summary>Another program releases a player, unless the code under test has locked the register.</summary>
    public bool ReleasedElsewhere(int player) => _file.TryExec($"DELETE FROM Players WHERE Id = {player}") == 0;

    /// <summary>The register as any other program reads it: number and team.</summary>
    public string Players() => _file.Scalar<string>("SELECT group_concat(Id || ':' || ifnull(TeamId, '-'), ' ') FROM (SELECT * FROM Players ORDER BY Id)");

    private Op<string> Send(string name, Func<HttpClient, Task<HttpResponseMessage>> send) => _lab.Start(name, async () =>
    {
        using var answer = await send(_server!.Client);
        var body = await answer.Content.ReadAsStringAsync();
        return $"{(int)answer.StatusCode} {answer.StatusCode}" + (answer.IsSuccessStatusCode && body.Length > 0 ? $" {body}" : "");
    });

    private static Uri Page(string path) => new(path, UriKind.Relative);
}
