using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer.Tests;

/// <summary>One transfer and a database whose every command can be held up, made to fail or looked at from outside.</summary>
internal sealed class TransferApp
{
    private readonly Lab _lab;
    private readonly SqliteFile _file;
    private readonly LeagueContext _db;
    private readonly DbGate _commands;
    private readonly SlowCommit _transactions;

    public TransferApp(Lab lab, SeededDatabase database, bool slowCommands = false, bool slowAnswers = false)
    {
        (_lab, Database, Answers) = (lab, lab.Gate("database"), lab.Gate("answers"));
        if (!slowCommands)
            Database.Open();
        if (!slowAnswers)
            Answers.Open();
        _file = lab.Own(database.Copy());
        (_commands, _transactions) = (new DbGate(Database), new SlowCommit(Database));
        // It lives on after the transfer, as in a request that goes on to show an error page.
        _db = lab.Own(new LeagueContext(new DbContextOptionsBuilder<LeagueContext>()
            .UseSqlite(_file.ConnectionString)
            .AddInterceptors(_commands, _transactions, new SlowAnswers(Answers))
            .Options));
    }

    /// <summary>Where each command waits before it is executed, a commit included.</summary>
    public Gate Database { get; }

    /// <summary>Where each answer waits after its command has been executed.</summary>
    public Gate Answers { get; }

    /// <summary>The commands, and the beginnings and ends of transactions, that held a thread while the database worked.</summary>
    public IReadOnlyList<string> BlockingCommands => [.. _commands.SyncCommands, .. _transactions.SyncCalls];

    public Op<int> Transfer(int fee = TransferSeed.Fee, CancellationToken cancellationToken = default)
        => _lab.Start("transfer", () => new TransferService(_db).TransferAsync(TransferSeed.Ada, TransferSeed.United, fee, cancellationToken));

    /// <summary>Lets that many pass the gate, one after the other; false when the transfer ended before it needed as many.</summary>
    public async Task<bool> Serve(Op<int> transfer, Gate gate, int steps)
    {
        await _lab.Settle();
        for (var i = 0; i < steps && !transfer.IsCompleted; i++)
        {
            gate.Release();
            await _lab.Settle();
        }

        return !transfer.IsCompleted;
    }

    /// <summary>Makes the command or the answer fail that waits at the gate.</summary>
    public async Task Fail(Gate gate, string message)
    {
        if (gate.Waiting > 0)
            gate.Fail(gate.Arrived[^1], new IOException(message));
        await _lab.Settle();
    }

    /// <summary>"transferred", or why not.</summary>
    public async Task<string> Outcome(Op<int> transfer)
    {
        Database.Open();
        Answers.Open();
        _lab.Step("the transfer to end", because: "nothing that it needs is held up");
        var failure = await transfer.Failure();
        var cause = failure is DbUpdateException { InnerException: { } inner } ? inner : failure;
        return cause is null ? "transferred" : $"{cause.GetType().Name}: {cause.Message}";
    }

    /// <summary>What everybody else sees, on a connection of their own.</summary>
    public string State() => _file.Scalar<string>($"""
        SELECT 'Ada plays for ' || (
            SELECT ifnull(group_concat(Name, ' and '), 'nobody') FROM (
                SELECT t.Name FROM Contracts c JOIN Teams t ON t.Id = c.TeamId
                WHERE c.PlayerId = {TransferSeed.Ada} AND c.ReplacedById IS NULL ORDER BY t.Id))
            || '; ' || group_concat(Name || ' has ' || Budget, ', ')
        FROM (SELECT * FROM Teams ORDER BY Id)
        """);

    /// <summary>The contract that has replaced Ada's first one.</summary>
    public int NewContract(int fee) => _file.Scalar<int>($"SELECT Id FROM Contracts WHERE Id = (SELECT ReplacedById FROM Contracts WHERE Id = 1) AND Fee = {fee}");

    /// <summary>Whether another program can write at once.</summary>
    public bool OthersCanWrite() => _file.TryExec("UPDATE Teams SET Name = Name") == 0;
}
