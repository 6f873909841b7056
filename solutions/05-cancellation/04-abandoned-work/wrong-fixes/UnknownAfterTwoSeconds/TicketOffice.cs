// Tempting: Unknown is always true, so the first slow attempt ends the payment.
// Fails: it is true, and it costs a clerk every slow Saturday; the gateway would have answered the second attempt.
// Caught by: An_attempt_has_ended_before_the_next_one_begins
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var receipt = await gateway.ChargeAsync(new Charge(Key: order.Id, order.Card, order.Price), either.Token);
            return new Payment(PaymentStatus.Paid, receipt);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Payment(PaymentStatus.Unknown, Receipt: null);
        }
    }
}
