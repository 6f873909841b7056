using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection.Tests;

/// <summary>The box office with a stadium of its own and a pool that holds as many connections as its settings say.</summary>
internal sealed class BoxOfficeApp : IDbContextFactory<LeagueContext>, ITicketPrinter
{
    private readonly Lab _lab;
    private readonly SqliteFile _file;
    private readonly DbPool _pool;
    private readonly List<LeagueContext> _contexts = [];
    private readonly DbContextOptions<LeagueContext> _options;
    private readonly BoxOffice _office;
    private readonly List<string> _printed = [];

    /// <param name="connections">How many connections the pool has; without it, as many as the settings say.</param>
    public BoxOfficeApp(Lab lab, SeededDatabase database, bool slow = false, bool slowAnswers = false, int? connections = null)
    {
        _lab = lab;
        _file = lab.Own(database.Copy());
        _pool = new DbPool(lab, connections ?? ConnectionSettings.MaxPoolSize, ConnectionSettings.ConnectTimeout);
        (Database, Answers, Printer) = (lab.Gate("database"), lab.Gate("answers"), lab.Gate("printer"));
        _options = new DbContextOptionsBuilder<LeagueContext>()
            .UseSqlite(_file.ConnectionString)
            .AddInterceptors(_pool, new DbGate(Database), new SlowTransactions(Database), new SlowAnswers(Answers))
            .Options;
        _office = new BoxOffice(this, this);
        if (!slowAnswers)
            Answers.Open();
        if (slow)
            return;
        Database.Open();
        Printer.Open();
    }

    /// <summary>Where every command waits for its answer when the application is slow, the begin and the commit of a transaction included.</summary>
    public Gate Database { get; }

    /// <summary>Where every answer of the database waits when those are slow.</summary>
    public Gate Answers { get; }

    /// <summary>Where every ticket waits for its ink when the application is slow.</summary>
    public Gate Printer { get; }

    /// <summary>What the call waits for.</summary>
    public string Point => Busy.Arrived[^1];

    public int ConnectionsInUse => _pool.InUse;

    /// <summary>The contexts that the factory has made and nobody has disposed of, those that never got a connection included.</summary>
    public int ContextsInUse { get { lock (_contexts) return _contexts.Count(IsInUse); } }

    public IReadOnlyList<string> Printed { get { lock (_printed) return [.. _printed]; } }

    /// <summary>Each thing that a customer can ask for.</summary>
    public static IReadOnlyList<(string Name, Func<BoxOfficeApp, CancellationToken, Op<string>> Ask)> Services { get; } =
    [
        ("a search", (app, cancellationToken) => app.FindPair(StadiumSeed.WithPair, cancellationToken)),
        ("a sale", (app, cancellationToken) => app.Sell(StadiumSeed.WithPair, 3, cancellationToken)),
        ("a print run", (app, cancellationToken) => app.PrintTickets(StadiumSeed.WithPair, cancellationToken)),
    ];

    public Op<string> FindPair(string block, CancellationToken cancellationToken = default)
        => _lab.Start($"pair in {block}", async () => await _office.FindPairAsync(block, cancellationToken) is { } seat ? $"seats {seat} and {seat + 1}" : "no pair");

    public Op<string> Sell(string block, int number, CancellationToken cancellationToken = default)
        => _lab.Start($"sell {block} {number}", async () => await _office.SellAsync(block, number, "Ada", cancellationToken) ? "sold" : "not for sale");

    public Op<string> PrintTickets(string block, CancellationToken cancellationToken = default)
        => _lab.Start($"print {block}", async () =>
        {
            await _office.PrintTicketsAsync(block, cancellationToken);
            return "printed";
        });

    /// <summary>That many searches, each of which holds a connection while its query waits at the slow database.</summary>
    public async Task<IReadOnlyList<Op<string>>> TakeConnections(int connections)
    {
        var searches = Enumerable.Range(0, connections).Select(_ => FindPair(StadiumSeed.WithoutPair)).ToList();
        await _lab.Settle();
        return searches;
    }

    /// <summary>The answer, or the exception that the customer hears of instead; waiting for a connection takes as long as it takes.</summary>
    public async Task<string> Answer(Op<string> request, string because = "nothing that it needs is held up")
    {
        await LetThePoolTimeOut();
        _lab.Step($"\"{request.Name}\" to end", because);
        var failure = await request.Failure();
        var cause = failure is DbUpdateException { InnerException: { } inner } ? inner : failure;
        return cause is null ? await request : $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}";
    }

    /// <summary>Ends the wait of those who wait for a connection; false when nobody does.</summary>
    public async Task<bool> LetThePoolTimeOut()
    {
        await _lab.Settle();
        if (_pool.Waiting == 0)
            return false;

        await _lab.Advance(ConnectionSettings.ConnectTimeout);
        return true;
    }

    /// <summary>Holds up nothing any more.</summary>
    public void ServeEverything()
    {
        foreach (var gate in new[] { Database, Answers, Printer })
            gate.Open();
    }

    /// <summary>Serves that many commands, answers and tickets, one after the other; false when the call ended before it needed as many.</summary>
    public async Task<bool> Serve(Op<string> request, int steps)
    {
        await _lab.Settle();
        for (var i = 0; i < steps && !request.IsCompleted; i++)
        {
            Busy.Release();
            await _lab.Settle();
        }

        return !request.IsCompleted;
    }

    /// <summary>Makes the command or the ticket fail that the call waits for.</summary>
    public void FailTheNext(Exception failure)
    {
        var gate = Busy;
        gate.Fail(gate.Arrived[^1], failure);
    }

    /// <summary>Another program sells the seat to Eve, unless it has been sold or somebody is just about to sell it.</summary>
    public bool AnotherProgramSells(string block, int number)
        => _file.TryExec($"UPDATE Seats SET Holder = 'Eve' WHERE Block = '{block}' AND Number = {number} AND Holder IS NULL") == 0
            && HolderOf(block, number) == "Eve";

    public string HolderOf(string block, int number)
        => _file.Scalar<string>($"SELECT ifnull(Holder, 'nobody') FROM Seats WHERE Block = '{block}' AND Number = {number}");

    private Gate Busy => new[] { Database, Answers, Printer }.First(gate => gate.Waiting > 0);

    private static bool IsInUse(LeagueContext context)
    {
        try
        {
            return context.Model is not null;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    LeagueContext IDbContextFactory<LeagueContext>.CreateDbContext()
    {
        var context = new LeagueContext(_options);
        lock (_contexts)
            _contexts.Add(context);
        return context;
    }

    async Task ITicketPrinter.PrintAsync(string ticket, CancellationToken cancellationToken)
    {
        await Printer.Pass(ticket, cancellationToken);
        lock (_printed)
            _printed.Add(ticket);
    }
}
