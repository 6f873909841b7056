// Tempting: a query over the calls can be handed to WhenEach and read again afterwards.
// Fails: the query is lazy: each pass over it makes the calls again, and the card is authorised twice.
// Caught by: The_ticket_carries_the_answer_of_each_partner_asked_once
using System.Collections.Concurrent;

namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answers = new ConcurrentDictionary<string, object>(StringComparer.Ordinal);
        Func<Task>[] calls =
        [
            async () => answers["card"] = await payments.AuthoriseAsync(order.Card, order.Price, group.Token),
            async () => answers["seat"] = await seats.ReserveAsync(order.Seat, group.Token),
            async () => answers["courier"] = await courier.QuoteAsync(order.Address, group.Token),
        ];
        var tasks = calls.Select(call => call());

        Task? failed = null;
        await foreach (var call in Task.WhenEach(tasks))
        {
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            failed = call;
            await group.CancelAsync();
        }

        if (failed is not null)
            await failed;

        await Task.WhenAll(tasks);
        return new Ticket((string)answers["card"], (string)answers["seat"], (decimal)answers["courier"]);
    }
}
