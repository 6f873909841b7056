// Tempting: a token source is only a flag; the collector will take it.
// Fails: until its limit it is a running timer, one for each charge that was quick.
// Caught by: A_quick_charge_is_one_attempt_and_leaves_nothing_behind
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            var limit = new CancellationTokenSource(Limit, time);
            var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
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
