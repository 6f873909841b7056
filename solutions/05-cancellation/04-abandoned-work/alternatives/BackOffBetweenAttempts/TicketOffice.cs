// Also right: a pause before the next attempt, on the same clock: kinder to a gateway that is slow because it is busy.
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
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(attempt * Limit, time, cancellationToken);
            }
        }

        var found = await gateway.FindReceiptAsync(charge.Key, cancellationToken);
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
