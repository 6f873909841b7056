namespace AsyncKatas.FailFastGroup.Tests;

/// <summary>Three partners whose calls wait at one gate and, once cancelled, undo their work at another.</summary>
public sealed class FakePartners(Lab lab) : IPayments, ISeats, ICourier
{
    public static readonly Order SeasonTicket = new("4929 1234", 480m, "B 17", "Anfield Road");
    readonly Lock _lock = new();
    readonly List<CancellationToken> _tokens = [];
    readonly List<string> _deadTokens = [];

    /// <summary>Where a call waits for its partner's answer, as "card", "seat" or "courier".</summary>
    public Gate Call { get; } = lab.Gate("answer");

    /// <summary>Where a cancelled call undoes what it has begun.</summary>
    public Gate Undo { get; } = lab.Gate("undo");

    /// <summary>What the third call throws, whichever partner it goes to, before it returns a task.</summary>
    public Exception? ThirdCallThrows { get; init; }

    public IReadOnlyList<CancellationToken> Tokens { get { lock (_lock) return [.. _tokens]; } }

    /// <summary>Calls whose token had been disposed of before they ended.</summary>
    public IReadOnlyList<string> DeadTokens { get { lock (_lock) return [.. _deadTokens]; } }

    public Op<Ticket> StartCheckout(CancellationToken cancellationToken = default) =>
        lab.Start("checkout", () => new CheckoutService(this, this, this).CheckoutAsync(SeasonTicket, cancellationToken));

    public async Task<Op<Ticket>> CheckoutUnderWayAsync(CancellationToken cancellationToken = default)
    {
        var checkout = StartCheckout(cancellationToken);
        lab.Step("all three calls to be under way at once", because: "a checkout takes as long as its slowest partner, not as long as all three");
        await Call.Reached(3);
        return checkout;
    }

    public Task<string> AuthoriseAsync(string card, decimal amount, CancellationToken cancellationToken) =>
        AnswerAsync("card", $"{amount} on {card}", cancellationToken);

    public Task<string> ReserveAsync(string seat, CancellationToken cancellationToken) =>
        AnswerAsync("seat", $"seat {seat}", cancellationToken);

    public Task<decimal> QuoteAsync(string address, CancellationToken cancellationToken) =>
        AnswerAsync("courier", (decimal)address.Length, cancellationToken);

    Task<T> AnswerAsync<T>(string partner, T answer, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _tokens.Add(cancellationToken);
            if (_tokens.Count == 3 && ThirdCallThrows is not null)
                throw ThirdCallThrows;
        }

        return WaitAsync(partner, answer, cancellationToken);
    }

    async Task<T> WaitAsync<T>(string partner, T answer, CancellationToken cancellationToken)
    {
        try
        {
            await Call.Pass(partner, cancellationToken);
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Undo.Pass(partner);
            throw;
        }
        finally
        {
            UseToken(partner, cancellationToken);
        }
    }

    /// <summary>A client may use its token until its call has ended: for example, to stop a socket that only knows handles.</summary>
    void UseToken(string partner, CancellationToken cancellationToken)
    {
        try
        {
            _ = cancellationToken.WaitHandle;
        }
        catch (ObjectDisposedException)
        {
            lock (_lock)
                _deadTokens.Add(partner);
        }
    }
}
