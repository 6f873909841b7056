namespace AsyncKatas.SyncOverAsync;

// Puts the box office together. The counter's program calls it when its window opens, the web shop when it starts.
// With a slow partner the window opens white and stays so, and the web shop misses its first health check.
public static class BoxOffice
{
    public static Task<ITicketDesk> OpenAsync(ITicketPartner partner)
        => Task.FromResult<ITicketDesk>(new TicketDesk(new PriceList(partner)));
}
