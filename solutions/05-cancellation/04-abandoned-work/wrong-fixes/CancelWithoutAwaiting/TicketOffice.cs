// Tempting: the attempt has been told to stop, so the next one can begin.
// Fails: told is not stopped: until the gateway has answered, two charges are under way.
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
            var limit = new CancellationTokenSource(Limit, time);
            var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var call = gateway.ChargeAsync(charge, either.Token);
            var ended = Task.Delay(Timeout.InfiniteTimeSpan, time, either.Token);
            if (await Task.WhenAny(call, ended) == call)
                return new Payment(PaymentStatus.Paid, await call);
            cancellationToken.ThrowIfCancellationRequested();
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
