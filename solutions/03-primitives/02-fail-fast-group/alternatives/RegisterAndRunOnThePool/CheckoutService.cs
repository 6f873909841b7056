// Also right: a source of its own with a registration is a link by hand, and Task.Run catches what is thrown at once.
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = new CancellationTokenSource();
        await using var link = cancellationToken.Register(group.Cancel);

        var authorisation = Task.Run(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token), CancellationToken.None);
        var seat = Task.Run(() => seats.ReserveAsync(order.Seat, group.Token), CancellationToken.None);
        var delivery = Task.Run(() => courier.QuoteAsync(order.Address, group.Token), CancellationToken.None);

        Task? failed = null;
        await foreach (var call in Task.WhenEach(delivery, seat, authorisation))
        {
            // Looked at, also where it is only a consequence: what nobody looks at is reported as unobserved.
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
}
