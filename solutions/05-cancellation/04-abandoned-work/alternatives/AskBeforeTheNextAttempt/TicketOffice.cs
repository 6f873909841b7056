// Also right: asks for the receipt after each attempt that was cut off, and not only after the last. Better where a second attempt costs more than a question.
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
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                var receipt = await gateway.ChargeAsync(charge, either.Token);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                if (await gateway.FindReceiptAsync(charge.Key, CancellationToken.None) is { } receipt)
                    return new Payment(PaymentStatus.Paid, receipt);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new Payment(PaymentStatus.NotPaid, Receipt: null);
    }
}
