// Also right: each account works off its own queue; a transfer enters both queues in one step, so no circle can close.
#pragma warning disable CS9113 // the queues take the place of the locks

namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    readonly Lock _entry = new();
    readonly Dictionary<long, Task> _tails = [];

    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task fromTurn, toTurn;
        lock (_entry)
        {
            fromTurn = _tails.GetValueOrDefault(from, Task.CompletedTask);
            toTurn = _tails.GetValueOrDefault(to, Task.CompletedTask);
            // A transfer that gives up its place ends, but whoever comes next still waits for those before it.
            _tails[from] = Task.WhenAll(fromTurn, ended.Task);
            _tails[to] = Task.WhenAll(toTurn, ended.Task);
        }

        try
        {
            await Task.WhenAll(fromTurn, toTurn).WaitAsync(cancellationToken);
            await MoveAsync(from, to, amount, cancellationToken);
        }
        finally
        {
            ended.SetResult();
        }
    }

    async Task MoveAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
