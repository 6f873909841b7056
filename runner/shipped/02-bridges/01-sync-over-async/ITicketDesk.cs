namespace AsyncKatas.SyncOverAsync;

public sealed record Offer(string Fixture, int Seats, decimal Total);

/// <summary>What the counter's window and the web shop call.</summary>
public interface ITicketDesk
{
    Task<Offer> OfferAsync(string fixture, int seats, CancellationToken cancellationToken);
}
