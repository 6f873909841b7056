// Also right: Parallel.ForEachAsync cancels, waits and reports the first failure by itself, when every call may start at once.
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        var authorisation = "";
        var seat = "";
        var delivery = 0m;

        Func<CancellationToken, Task>[] calls =
        [
            async token => authorisation = await payments.AuthoriseAsync(order.Card, order.Price, token),
            async token => seat = await seats.ReserveAsync(order.Seat, token),
            async token => delivery = await courier.QuoteAsync(order.Address, token),
        ];

        // Without a limit of its own the loop starts as many calls as the machine has processors.
        var allAtOnce = new ParallelOptions { MaxDegreeOfParallelism = calls.Length, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(calls, allAtOnce, async (call, token) => await call(token));

        return new Ticket(authorisation, seat, delivery);
    }
}
