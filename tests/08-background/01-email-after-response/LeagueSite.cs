using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.EmailAfterResponse.Tests;

/// <summary>The League's web site with its assessments. What is held waits at its gate until the script opens it; the rest is open.</summary>
internal sealed class LeagueSite
{
    readonly Lab _lab;
    readonly SqliteFile _database;
    readonly FakeDrafts _drafts = new();
    readonly LogCapture _log = new();
    LabServer? _server;

    LeagueSite(Lab lab, SqliteFile database, LeagueSite? crashed, Held held)
    {
        (_lab, _database) = (lab, database);
        var suffix = crashed is null ? "" : " after the restart";
        (Saving, Saved, Analytics) = (lab.Gate("save" + suffix), lab.Gate("saved" + suffix), lab.Gate("analytics" + suffix));
        MailServer = new FakeMailServer(lab.Gate("mail server" + suffix));
        foreach (var (gate, name) in new[] { (Saving, Held.Saving), (Saved, Held.Saved), (Mail, Held.Mail), (Analytics, Held.Analytics) })
            if (!held.HasFlag(name)) gate.Open();
    }

    /// <summary>Where an assessment waits before it is saved.</summary>
    public Gate Saving { get; }

    /// <summary>Where a request waits when its assessment has been saved.</summary>
    public Gate Saved { get; }

    /// <summary>Where receipts wait for the mail server, by address.</summary>
    public Gate Mail => MailServer.Gate;

    public Gate Analytics { get; }

    public FakeMailServer MailServer { get; }


    /// <summary>The addresses whose receipt the mail server has taken, in order.</summary>
    public IReadOnlyList<string> Sent => MailServer.Sent;

    /// <summary>The players whose draft cannot be edited now.</summary>
    public IReadOnlyList<string> LockedDrafts => _drafts.Locked;

    /// <summary>What the exceptions in the log say.</summary>
    public IEnumerable<string> LoggedFailures => _log.Entries.Select(e => e.Exception?.GetBaseException().Message).OfType<string>();

    /// <summary>How many assessments are in the database.</summary>
    public int Assessments => _database.Scalar<int>("SELECT COUNT(*) FROM Assessments");

    public static Task<LeagueSite> StartAsync(Lab lab, SeededDatabase database, Held held) => StartAsync(lab, lab.Own(database.Copy()), held, crashed: null);

    /// <summary>The same site again on the same database, after a crash of the first: whatever that one still held has never been done.</summary>
    public Task<LeagueSite> RestartAsync() => StartAsync(_lab, _database, Held.Nothing, crashed: this);

    public Op<HttpStatusCode> Submit(string player, CancellationToken cancellationToken = default) =>
        _lab.Start($"submission of {player}", async () =>
        {
            using var response = await _server!.Client.PostAsJsonAsync("/assessments", new Submission(player, $"{player}@league.example", 7), cancellationToken);
            return response.StatusCode;
        });

    /// <summary>Waits for rest, and gives code that looks at the clock its minute.</summary>
    public async Task LetTimePass()
    {
        await _lab.Settle();
        if (_lab.Clock.ActiveTimers > 0) await _lab.Advance(TimeSpan.FromMinutes(1));
    }

    static async Task<LeagueSite> StartAsync(Lab lab, SqliteFile database, Held held, LeagueSite? crashed)
    {
        var site = new LeagueSite(lab, database, crashed, held);
        void Options(DbContextOptionsBuilder options) =>
            options.UseSqlite(site._database.ConnectionString).AddInterceptors(new SaveGates(site.Saving, site.Saved));

        site._server = await LabServer.StartAsync(lab, services => services
            .AddScoped<IMailer>(_ => site.MailServer.Connect())
            .AddSingleton<IAnalytics>(new FakeAnalytics(site.Analytics))
            .AddSingleton<IDrafts>(site._drafts)
            .AddAssessments(Options), app => app.MapAssessments(), site._log);
        return site;
    }
}

[Flags]
internal enum Held { Nothing = 0, Saving = 1, Saved = 2, Mail = 4, Analytics = 8 }
