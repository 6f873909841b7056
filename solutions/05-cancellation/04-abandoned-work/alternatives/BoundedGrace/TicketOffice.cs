// Also right: an attempt gets its two seconds, and five more to end. If it has not ended then, there is no second one, and no certain answer either. Better with a gateway that may never answer.
namespace AsyncKatas.AbandonedWork;

public sealed class TicketOffice(IPaymentGateway gateway, TimeProvider time)
{
    const int Attempts = 3;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public async Task<Payment> PayAsync(Order order, CancellationToken cancellationToken)
    {
        var charge = new Charge(Key: order.Id, order.Card, order.Price);
        for (var attempt = 1; attempt <= Attempts && !cancellationToken.IsCancellationRequested; attempt++)
        {
            var call = AttemptAsync(charge, cancellationToken);
            await ((Task)call).WaitAsync(Limit + Grace, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!call.IsCompleted)
            {
                // It goes on alone: somebody has to look at its exception.
                _ = call.ContinueWith(ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                var known = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
                return new Payment(known is null ? PaymentStatus.Unknown : PaymentStatus.Paid, known);
            }

            if (await call is { } receipt)
                return new Payment(PaymentStatus.Paid, receipt);
        }

        var found = await gateway.FindReceiptAsync(charge.Key, CancellationToken.None);
        if (found is null)
            cancellationToken.ThrowIfCancellationRequested();
        return new Payment(found is null ? PaymentStatus.NotPaid : PaymentStatus.Paid, found);
    }

    // Null: the limit has cancelled the attempt, and it has ended. The sources live as long as the call that uses their tokens.
    async Task<string?> AttemptAsync(Charge charge, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await gateway.ChargeAsync(charge, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return null;
        }
    }
}
