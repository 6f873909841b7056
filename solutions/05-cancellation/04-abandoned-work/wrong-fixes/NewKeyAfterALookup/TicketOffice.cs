// Tempting: a new key for each attempt, once the gateway has said that there is no receipt for the last one.
// Fails: right until the next click, which begins with the first key again and finds no charge under it.
// Caught by: An_order_that_was_paid_at_the_second_attempt_is_charged_once
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            var charge = new Charge(Key: $"{order.Id}/{attempt}", order.Card, order.Price);
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                var receipt = await gateway.ChargeAsync(charge, either.Token);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                if (await gateway.FindReceiptAsync(charge.Key, CancellationToken.None) is { } late)
                    return new Payment(PaymentStatus.Paid, late);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new Payment(PaymentStatus.NotPaid, Receipt: null);
    }
}
