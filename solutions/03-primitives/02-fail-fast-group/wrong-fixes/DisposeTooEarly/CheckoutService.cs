// Tempting: passing the inner task on saves a state machine, and the using is right there.
// Fails: the using ends when the method returns its task, before the calls do; cancelling the disposed group then throws.
// Caught by: A_failure_cancels_the_calls_that_are_still_under_way
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    #pragma warning disable AsyncFixer04, MA0100
        return CheckoutAsync(order, group);
    #pragma warning restore AsyncFixer04, MA0100
    }

    async Task<Ticket> CheckoutAsync(Order order, CancellationTokenSource group)
    {
        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        List<Task> running = [authorisation, seat, delivery];
        Task? failed = null;
        while (running.Count > 0)
        {
            var call = await Task.WhenAny(running);
            running.Remove(call);
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            failed = call;
    #pragma warning disable VSTHRD103
            group.Cancel();
    #pragma warning restore VSTHRD103
        }

        if (failed is not null)
            await failed;

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
