using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.TestKit.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public Task One_connection_may_close_while_another_opens() => Lab.RunAsync(async lab =>
    {
        var file = lab.Own(new SqliteFile());
        file.Exec("CREATE TABLE Teams (Id INTEGER PRIMARY KEY)");
        var ops = Enumerable.Range(0, 4).Select(n => lab.Start($"reader {n}", () =>
        {
            for (var i = 0; i < 200; i++) file.Scalar<int>("SELECT COUNT(*) FROM Teams");
            return Task.CompletedTask;
        })).ToList();
        foreach (var op in ops) await op;

        (await lab.BlockedThreads()).Should().Be(0, "nobody was told SQLITE_BUSY and went to sleep");
    });

    [Fact]
    public void A_connection_that_is_given_back_stays_open_in_the_pool()
    {
        using var file = new SqliteFile();
        SQLitePCL.sqlite3 first, second;
        using (var connection = file.Open()) first = connection.Handle!;
        using (var connection = file.Open()) second = connection.Handle!;

        second.Should().BeSameAs(first, "closing takes a lock for a moment, and whoever opens meanwhile is told SQLITE_BUSY and sleeps");
    }

    [Fact]
    public void A_writer_that_meets_another_is_told_busy_at_once()
    {
        using var file = new SqliteFile();
        file.Exec("CREATE TABLE Teams (Id INTEGER PRIMARY KEY)");
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();

        file.TryExec("INSERT INTO Teams VALUES (1)").Should().Be(5, "the transaction has the write lock");

        transaction.Rollback();
        file.TryExec("INSERT INTO Teams VALUES (1)").Should().Be(0, "the lock is free");
        file.Scalar<int>("SELECT COUNT(*) FROM Teams").Should().Be(1, "one of them succeeded");
    }

    [Fact]
    public void The_file_is_gone_after_dispose()
    {
        var file = new SqliteFile();
        file.Open().Dispose();
        var path = new SqliteConnectionStringBuilder(file.ConnectionString).DataSource;
        File.Exists(path).Should().BeTrue("the database is a real file");

        file.Dispose();

        Directory.Exists(Path.GetDirectoryName(path)).Should().BeFalse("a test leaves nothing behind");
    }

    [Fact]
    public void A_copy_holds_what_the_file_held_and_nothing_that_came_later()
    {
        var file = new SqliteFile();
        file.Exec("CREATE TABLE Teams (Id INTEGER PRIMARY KEY); INSERT INTO Teams VALUES (1), (2)");

        using var copy = file.Copy();
        file.Exec("INSERT INTO Teams VALUES (3)");
        copy.Exec("INSERT INTO Teams VALUES (4), (5)");

        file.Scalar<int>("SELECT COUNT(*) FROM Teams").Should().Be(3, "a test does not write into the next one's database");
        file.Dispose();
        copy.Scalar<int>("SELECT COUNT(*) FROM Teams").Should().Be(4, "the copy is a file of its own");
        copy.Scalar<string>("PRAGMA journal_mode").Should().Be("wal", "its readers and its writer must not lock each other out either");
    }

    [Fact]
    public Task Commands_wait_at_their_gate_and_synchronous_ones_are_listed() => Lab.RunAsync(async lab =>
    {
        var (gate, league) = (lab.Gate("db"), new League(lab));
        var probe = new DbGate(gate);
        var two = lab.Start("count", async () =>
        {
            await using LeagueContext first = league.Create(probe), second = league.Create(probe);
            return await Task.WhenAll(first.Teams.CountAsync(), second.Teams.TagWith("tagged").CountAsync());
        });
        await gate.Reached(2);
        gate.Arrived.Should().Equal(["Teams", "tagged"], "a command is known by its tag or its table");
        gate.Open();
        (await two).Should().Equal([0, 0], "there are no teams");
        probe.SyncCommands.Should().BeEmpty("both were asynchronous");

        await lab.Start("synchronous", () => { using var context = league.Create(probe); return Task.FromResult(Enumerable.Any(context.Teams)); });
        probe.SyncCommands.Should().Equal(["Teams"], "a plain enumeration blocks its caller");
    });

    [Fact]
    public Task A_pool_counts_its_connections_and_times_out_on_the_labs_clock() => Lab.RunAsync(async lab =>
    {
        var league = new League(lab);
        var pool = new DbPool(lab, max: 1);
        var leaked = league.Create(pool);
        await lab.Start("leak", () => leaked.Database.OpenConnectionAsync());
        var waiting = lab.Start("wait", async () => { await using var context = league.Create(pool); return await context.Teams.CountAsync(); });
        await lab.Settle();
        (pool.InUse, pool.Waiting, pool.Opened).Should().Be((1, 1, 1), "one has the connection and one waits for it");

        await lab.Advance(TimeSpan.FromSeconds(15));
        (await waiting.Failure()).Should().BeOfType<InvalidOperationException>("the wait has a limit").Which.Message.Should().StartWith("Timeout expired. The timeout period (15 s) elapsed", "these are the words that production logs show");

        await leaked.DisposeAsync();
        (pool.InUse, pool.MaxInUse).Should().Be((0, 1), "disposing a context with an open connection gives it back");
    });

    sealed class League
    {
        readonly SqliteFile _file = new();

        public League(Lab lab)
        {
            lab.Own(_file);
            _file.Exec("CREATE TABLE Teams (Id INTEGER PRIMARY KEY)");
        }

        public LeagueContext Create(Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor interceptor) =>
            new(new DbContextOptionsBuilder().UseSqlite(_file.ConnectionString).AddInterceptors(interceptor).Options);
    }

    sealed class LeagueContext(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Team> Teams => Set<Team>();
    }

    sealed class Team
    {
        public int Id { get; set; }
    }
}
