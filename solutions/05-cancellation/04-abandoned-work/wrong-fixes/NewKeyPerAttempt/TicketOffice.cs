// Tempting: every attempt has ended before the next begins, so each can have its own key.
// Fails: an attempt that ends as cancelled may have charged the card; under a new key, the gateway charges it again.
// Caught by: A_charge_whose_answer_was_lost_is_not_made_again
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            var charge = new Charge(Key: $"{order.Id}-{attempt}", order.Card, order.Price);
            keys.Add(charge.Key);
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

        foreach (var key in keys)
        {
            if (await gateway.FindReceiptAsync(key, CancellationToken.None) is { } found)
                return new Payment(PaymentStatus.Paid, found);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new Payment(PaymentStatus.NotPaid, Receipt: null);
    }
}
