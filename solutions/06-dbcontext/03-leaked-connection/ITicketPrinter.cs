namespace AsyncKatas.LeakedConnection;

/// <summary>The printer in the box office. It is slow, and now and then it jams.</summary>
public interface ITicketPrinter
{
    Task PrintAsync(string ticket, CancellationToken cancellationToken);
}
