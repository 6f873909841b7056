// Tempting: attempts may overlap, as long as all have ended before the answer.
// Fails: two charges under way are two charges: awaiting them later counts them, and undoes none.
// Caught by: An_attempt_has_ended_before_the_next_one_begins
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        var calls = new List<Task<string>>();
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                calls.Add(gateway.ChargeAsync(charge, cancellationToken));
                var receipt = await calls[^1].WaitAsync(Limit, time, cancellationToken);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (TimeoutException)
            {
            }
        }

        await ((Task)Task.WhenAll(calls)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
