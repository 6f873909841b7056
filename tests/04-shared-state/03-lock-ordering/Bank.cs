namespace AsyncKatas.LockOrdering.Tests;

/// <summary>A transfer service with fake locks and accounts.</summary>
public sealed class Bank
{
    readonly Lab _lab;
    readonly TransferService _service;
    char _next = 'A';

    public Bank(Lab lab)
    {
        _lab = lab;
        Locks = new FakeLocks(lab);
        Accounts = new FakeAccounts(lab);
        _service = new TransferService(Locks, Accounts);
    }

    public FakeLocks Locks { get; }
    public FakeAccounts Accounts { get; }

    /// <summary>Starts a transfer. It is called A 1->2, B 2->1 and so on, in the order of the starts.</summary>
    public Op<string> Start(long from, long to, decimal amount, CancellationToken cancellationToken = default)
    {
        var name = $"{_next++} {from}->{to}";
        return _lab.Start(name, () =>
        {
            TransferName.Current = name;
            return OutcomeAsync(from, to, amount, cancellationToken);
        });
    }

    /// <summary>Starts a transfer and waits until it is about to write, so that whoever needs one of its accounts has to queue.</summary>
    public async Task<Op<string>> StartAndHoldAsync(long from, long to, decimal amount)
    {
        var arrived = Accounts.Save.Arrived.Count;
        var transfer = Start(from, to, amount);
        _lab.Step($"transfer {from}->{to} to write its balances", because: "nothing else is under way");
        await Accounts.Save.Reached(arrived + 1);
        return transfer;
    }

    async Task<string> OutcomeAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        try
        {
            await _service.TransferAsync(from, to, amount, cancellationToken);
            return "done";
        }
        catch (TransferRefusedException)
        {
            return "refused";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }
}
