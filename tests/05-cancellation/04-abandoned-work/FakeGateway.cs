namespace AsyncKatas.AbandonedWork.Tests;

/// <summary>What becomes of a charge that is cancelled while the gateway works on it.</summary>
internal enum Cancelled { NotCharged, ChargedAfterAll, ChargedAndTheAnswerIsLost, Refused }

/// <summary>A gateway whose charges wait at one gate and, once cancelled, at another until the gateway has answered.</summary>
internal sealed class FakeGateway(Lab lab) : IPaymentGateway
{
    readonly Lock _lock = new();
    readonly List<string> _keys = [];
    readonly Dictionary<string, string> _receipts = [];
    int _underWay, _charges;

    /// <summary>Where a charge waits, as "attempt 1" and so on.</summary>
    public Gate Call { get; } = lab.Gate("charge");

    /// <summary>Where a cancelled charge waits until it has ended.</summary>
    public Gate End { get; } = lab.Gate("end of a cancelled charge");

    public Cancelled WhenCancelled { get; init; }

    /// <summary>Whether the gateway refuses the card at once.</summary>
    public bool Refuses { get; init; }

    public int Attempts { get { lock (_lock) return _keys.Count; } }

    public IReadOnlyList<string> Keys { get { lock (_lock) return [.. _keys]; } }

    public int UnderWay { get { lock (_lock) return _underWay; } }

    /// <summary>How often a card was charged.</summary>
    public int Charges { get { lock (_lock) return _charges; } }

    public Op<Payment> Pay(string order = "order 1", CancellationToken customer = default) =>
        lab.Start($"payment of {order}", () => new TicketOffice(this, lab.Clock).PayAsync(new Order(order, "4929 1234", 480m), customer));

    /// <summary>A payment whose first attempt has reached the gateway and taken two seconds there.</summary>
    public async Task<Op<Payment>> PayUntilTheLimitAsync()
    {
        var payment = Pay();
        lab.Step("the first attempt to reach the gateway");
        await Call.Reached(1);
        lab.Step("the first attempt to take two seconds at most", because: "customers leave, and the gateway may have lost it");
        await lab.Advance(TimeSpan.FromSeconds(2));
        return payment;
    }

    /// <summary>Minutes pass, for as long as somebody looks at the clock.</summary>
    public async Task LetTimePass()
    {
        await lab.Settle();
        for (var minute = 0; minute < 3 && lab.Clock.ActiveTimers > 0; minute++) await lab.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>The same, and each cancelled charge ends, until somebody has an answer: not before everything else has come to rest, so that nobody wins by luck.</summary>
    public Task LetTimePassAndChargesEnd(Op<Payment> payment) => LetTimePassAndChargesEnd(() => payment.IsCompleted);

    /// <summary>The same, until an attempt has reached the gateway.</summary>
    public Task LetTimePassUntilAttempt(int number) => LetTimePassAndChargesEnd(() => Call.Arrivals >= number);

    async Task LetTimePassAndChargesEnd(Func<bool> enough)
    {
        await lab.Settle();
        for (var steps = 0; steps < 50 && !enough() && (End.Waiting > 0 || lab.Clock.ActiveTimers > 0); steps++)
        {
            if (End.Waiting > 0) End.Release(1);
            else await lab.Advance(lab.Clock.NextDue!.Value);
            await lab.Settle();
        }
    }

    public async Task<string> ChargeAsync(Charge charge, CancellationToken cancellationToken)
    {
        string attempt;
        string? known;
        lock (_lock)
        {
            _keys.Add(charge.Key);
            _underWay++;
            attempt = $"attempt {_keys.Count}";
            known = _receipts.GetValueOrDefault(charge.Key);
        }
        try
        {
            if (Refuses) throw Expired();
            await Call.Pass(attempt, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await End.Pass(attempt);
            if (WhenCancelled == Cancelled.Refused) throw Expired();
            if (WhenCancelled == Cancelled.NotCharged) throw;
            Book();
            if (WhenCancelled == Cancelled.ChargedAndTheAnswerIsLost) throw;
        }
        finally
        {
            lock (_lock) _underWay--;
        }
        return Book();

        static InvalidOperationException Expired() => new("card expired");

        string Book()
        {
            lock (_lock)
            {
                if (known is not null) return known;
                return known = _receipts[charge.Key] = $"receipt {++_charges}";
            }
        }
    }

    public Task<string?> FindReceiptAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock) return Task.FromResult(_receipts.GetValueOrDefault(key));
    }
}
