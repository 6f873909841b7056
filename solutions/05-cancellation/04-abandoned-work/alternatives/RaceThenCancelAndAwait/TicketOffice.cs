// Also right: a race may tell that the time is up, if the loser is then cancelled and awaited. Handy where the limit has to do something besides, such as telling the customer.
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
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var finished = new CancellationTokenSource();
            try
            {
                var call = gateway.ChargeAsync(charge, stop.Token);
                if (await Task.WhenAny(call, Task.Delay(Limit, time, finished.Token)) != call)
                    await stop.CancelAsync();
                await finished.CancelAsync();
                var receipt = await call;
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
