// Tempting: a pump of its own runs the continuations on the waiting thread, so that the call always comes back.
// Fails: the nested pump serves only this call: whatever is queued for the window's own loop waits until the partner is done.
// Caught by: The_counter_stays_usable_while_a_price_is_looked_up
#pragma warning disable VSTHRD002, MA0042, MA0045 // the blocking calls are the point
using System.Collections.Concurrent;

namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    public PriceList(ITicketPartner partner)
    {
        _partner = partner;
        _token = NestedPump.Run(LoadTokenAsync);
    }

    public static Task<PriceList> CreateAsync(ITicketPartner partner) => Task.FromResult(new PriceList(partner));

    public Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
        => Task.FromResult(GetPrice(fixture, cancellationToken));

    private decimal GetPrice(string fixture, CancellationToken cancellationToken)
        => NestedPump.Run(() => FetchPriceAsync(fixture, cancellationToken));

    private async Task<string> LoadTokenAsync()
    {
        var token = await _partner.SignInAsync();
        return $"Bearer {token}";
    }

    private async Task<decimal> FetchPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken);
        return quote + BookingFee;
    }
}

internal sealed class NestedPump : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

    public static T Run<T>(Func<Task<T>> call)
    {
        var outer = Current;
        var pump = new NestedPump();
        SetSynchronizationContext(pump);
        try
        {
            var task = call();
            _ = task.ContinueWith(_ => pump._queue.CompleteAdding(), TaskScheduler.Default);
            foreach (var (callback, state) in pump._queue.GetConsumingEnumerable())
                callback(state);

            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => _queue.Add((d, state));
}
