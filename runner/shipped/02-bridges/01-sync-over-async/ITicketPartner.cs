namespace AsyncKatas.SyncOverAsync;

/// <summary>The partner that sells our seats: signs us in once, then quotes a price per fixture. Either can take seconds.</summary>
public interface ITicketPartner
{
    Task<string> SignInAsync();

    Task<decimal> QuoteAsync(string token, string fixture, CancellationToken cancellationToken);
}
