// Also right: one reader of one channel knows which accounts are busy, and starts a transfer when both of its accounts are free: no locks, and no order to keep.
#pragma warning disable CS9113 // the coordinator takes the place of the locks
using System.Threading.Channels;

namespace AsyncKatas.LockOrdering;

public sealed class TransferService
{
    readonly IAccounts _accounts;
    readonly Channel<Action> _messages = Channel.CreateUnbounded<Action>();

    // Only the reader of the channel touches these.
    readonly List<Transfer> _waiting = [];
    readonly HashSet<long> _busy = [];

    public TransferService(IAccountLocks locks, IAccounts accounts)
    {
        _accounts = accounts;
        _ = Task.Run(CoordinateAsync);
    }

    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var transfer = new Transfer(from, to, amount, new(TaskCreationOptions.RunContinuationsAsynchronously), cancellationToken);
        Tell(() => _waiting.Add(transfer));
        // One that has begun hears of the cancellation from its own calls.
        await using var leave = cancellationToken.Register(() => Tell(() =>
        {
            if (_waiting.Remove(transfer))
                transfer.Ended.SetCanceled(cancellationToken);
        }));
        await transfer.Ended.Task;
    }

    void Tell(Action message) => _messages.Writer.TryWrite(message);

    async Task CoordinateAsync()
    {
        await foreach (var message in _messages.Reader.ReadAllAsync())
        {
            message();
            StartWhatCanStart();
        }
    }

    // In the order of arrival: whoever waits keeps later transfers from its accounts.
    void StartWhatCanStart()
    {
        var taken = new HashSet<long>(_busy);
        foreach (var transfer in _waiting.ToList())
        {
            var canStart = !taken.Contains(transfer.From) && !taken.Contains(transfer.To);
            taken.UnionWith([transfer.From, transfer.To]);
            if (!canStart)
                continue;

            _waiting.Remove(transfer);
            _busy.UnionWith([transfer.From, transfer.To]);
            _ = CarryOutAsync(transfer);
        }
    }

    async Task CarryOutAsync(Transfer transfer)
    {
        try
        {
            await MoveAsync(transfer.From, transfer.To, transfer.Amount, transfer.CancellationToken);
            transfer.Ended.SetResult();
        }
        catch (OperationCanceledException e)
        {
            transfer.Ended.SetCanceled(e.CancellationToken);
        }
        catch (Exception e)
        {
            transfer.Ended.SetException(e);
        }

        Tell(() => _busy.ExceptWith([transfer.From, transfer.To]));
    }

    async Task MoveAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (await _accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await _accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await _accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }

    sealed record Transfer(long From, long To, decimal Amount, TaskCompletionSource Ended, CancellationToken CancellationToken);
}
