// Tempting: the same card and the same price within a minute is the same purchase.
// Fails: or it is the second ticket of a family.
// Caught by: Two_orders_on_one_card_are_two_charges
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: $"{order.Card} {order.Price}", order.Card, order.Price);
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                var receipt = await gateway.ChargeAsync(charge, either.Token);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
            }
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
