// Tempting: each attempt cancels the one before it, so there is never more than one that is wanted.
// Fails: wanted or not, both are under way until the first has answered.
// Caught by: An_attempt_has_ended_before_the_next_one_begins
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var previous = all;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var current = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (attempt > 1)
                await previous.CancelAsync();
            previous = current;
            try
            {
                var receipt = await gateway.ChargeAsync(charge, current.Token).WaitAsync(Limit, time, cancellationToken);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (TimeoutException)
            {
            }
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
