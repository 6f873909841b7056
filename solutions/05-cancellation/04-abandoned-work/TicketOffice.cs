namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        // The order's own key: whatever attempt or click it comes from, it is the same purchase.
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            // The limit goes into the call, where it ends the work. Around the call, it would end the waiting.
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                var receipt = await gateway.ChargeAsync(charge, either.Token);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                // This attempt has ended: awaiting it has seen to that. So the next one is alone.
            }
        }

        // Every attempt has ended, but "cancelled" does not mean "not charged". Only the gateway knows; and whoever has given
        // up has to hear it too, so her token does not stop the question.
        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
