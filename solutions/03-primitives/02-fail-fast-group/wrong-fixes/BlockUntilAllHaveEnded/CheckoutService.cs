// Tempting: WaitAny waits in place and says which call has ended, without an await that somebody could forget.
// Fails: each checkout holds a thread for as long as its slowest partner takes; a busy evening runs out of them.
// Caught by: The_three_calls_overlap_and_hold_no_thread
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        Task? failed = null;
        var waiting = new List<Task> { authorisation, seat, delivery };
        while (waiting.Count > 0)
        {
    #pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042
            var call = waiting[Task.WaitAny([.. waiting])];
    #pragma warning restore VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042
            waiting.Remove(call);
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            failed = call;
            await group.CancelAsync();
        }

        if (failed is not null)
            await failed;

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
