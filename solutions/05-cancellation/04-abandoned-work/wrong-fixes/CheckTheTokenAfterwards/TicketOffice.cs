// Tempting: when the token is cancelled, the payment is over: check it after each call.
// Fails: the call may have succeeded all the same, and then the check throws the receipt away.
// Caught by: A_customer_who_gives_up_too_late_has_paid
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                var receipt = await gateway.ChargeAsync(charge, either.Token);
                cancellationToken.ThrowIfCancellationRequested();
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
            }
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
