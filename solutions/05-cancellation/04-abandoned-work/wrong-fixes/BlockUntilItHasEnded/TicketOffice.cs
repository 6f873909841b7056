// Tempting: Wait on the cancelled call before the next attempt: it ends in a moment.
// Fails: on a slow Saturday the moment is seconds, and each of them holds a thread.
// Caught by: An_attempt_has_ended_before_the_next_one_begins
#pragma warning disable VSTHRD103, AsyncFixer02 // that it blocks is the point
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
            var call = gateway.ChargeAsync(charge, either.Token);
            try
            {
                var receipt = await call.WaitAsync(either.Token);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                Task.WaitAny(call);
                if (call.IsCompletedSuccessfully)
                    return new Payment(PaymentStatus.Paid, await call);
            }
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }
}
