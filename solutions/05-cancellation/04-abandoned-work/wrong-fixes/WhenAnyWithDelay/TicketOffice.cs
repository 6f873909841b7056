// Tempting: a race between the call and a delay, as everybody wrote it before there was WaitAsync.
// Fails: the loser of a race goes on running: here it charges the card.
// Caught by: An_attempt_has_ended_before_the_next_one_begins
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
            var call = gateway.ChargeAsync(charge, cancellationToken);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (await Task.WhenAny(call, Task.Delay(Limit, time, stop.Token)) == call)
            {
                await stop.CancelAsync();
                return new Payment(PaymentStatus.Paid, await call);
            }
            cancellationToken.ThrowIfCancellationRequested();
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
