namespace AsyncKatas.AbandonedWork;

// Sells season tickets. On Saturdays the payment gateway is slow, so an attempt that has taken two seconds is given up and
// made again, three times in all. Since then customers find the price on their statement twice, and some of those who were
// told that they had not paid, had.
public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // TODO: charge an order once, however slow the gateway is, and tell the customer the truth about it.
    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var charge = new Charge(Key: Guid.NewGuid().ToString(), order.Card, order.Price);
            try
            {
                var receipt = await gateway.ChargeAsync(charge, cancellationToken).WaitAsync(Limit, time, cancellationToken);
                return new Payment(PaymentStatus.Paid, receipt);
            }
            catch (TimeoutException)
            {
                // The next attempt usually gets through.
            }
        }

        return new Payment(PaymentStatus.NotPaid, Receipt: null);
    }
}
