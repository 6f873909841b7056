// Also right: before .NET 9 had Task.WhenEach, a loop over WhenAny gave the same order.
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
            var call = await Task.WhenAny(waiting);
            waiting.Remove(call);
            _ = call.Exception;
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            failed = cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : call;
            await group.CancelAsync();
        }

        if (failed is not null)
            await failed;

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
