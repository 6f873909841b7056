namespace AsyncKatas.SyncOverAsync;

public static class BoxOffice
{
    // The one place that puts things together is also the one place that can await what they need before they are usable.
    public static async Task<ITicketDesk> OpenAsync(ITicketPartner partner)
        => new TicketDesk(await PriceList.CreateAsync(partner));
}
