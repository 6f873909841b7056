// Tempting: an attempt has to have ended when the next one begins, so that is where to wait for it.
// Fails: after the last there is no next: she is told that she has not paid while it is still under way.
// Caught by: Nothing_is_under_way_when_a_customer_is_told_that_she_has_not_paid
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        Task<string>? previous = null;
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            if (previous is not null)
                await previous.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                var call = previous = gateway.ChargeAsync(charge, either.Token);
                var receipt = await call.WaitAsync(either.Token);
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
