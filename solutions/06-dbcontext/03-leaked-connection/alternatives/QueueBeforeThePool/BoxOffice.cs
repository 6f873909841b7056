// Also right: everything is given back, and besides no more callers come in than the pool has connections: they wait here, without the pool's fifteen seconds.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class BoxOffice(IDbContextFactory<LeagueContext> contexts, ITicketPrinter printer)
{
    readonly SemaphoreSlim _places = new(ConnectionSettings.MaxPoolSize);

    /// <summary>The lower number of two free seats side by side, or null when the block has none.</summary>
    public async Task<int?> FindPairAsync(string block, CancellationToken cancellationToken)
    {
        using var place = await TakeAPlaceAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // An enumerator holds the connection until it is disposed of, also when all rows have been read.
        await using var free = db.Seats
            .Where(s => s.Block == block && s.Holder == null)
            .OrderBy(s => s.Number)
            .Select(s => s.Number)
            .AsAsyncEnumerable()
            .GetAsyncEnumerator(cancellationToken);

        // Each seat is compared with the one before, and most pairs are found early: no need to read the whole block.
        int? previous = null;
        while (await free.MoveNextAsync())
        {
            if (free.Current == previous + 1)
                return previous;
            previous = free.Current;
        }

        return null;
    }

    /// <summary>Sells the seat, unless there is no such seat or somebody else has it already.</summary>
    public async Task<bool> SellAsync(string block, int number, string holder, CancellationToken cancellationToken)
    {
        using var place = await TakeAPlaceAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Nobody may buy the seat between the look at it and the sale.
        // Disposed of without a commit, the transaction rolls back and gives its connection back.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        var seat = await db.Seats.SingleOrDefaultAsync(s => s.Block == block && s.Number == number, cancellationToken);
        if (seat is not { Holder: null })
            return false;

        seat.Holder = holder;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Prints a ticket for each seat of the block that is sold, and a summary.</summary>
    public async Task PrintTicketsAsync(string block, CancellationToken cancellationToken)
    {
        // Disposing of the context closes what was opened by hand, whichever line the method ends in.
        using var place = await TakeAPlaceAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var seats = db.Seats.Where(s => s.Block == block).OrderBy(s => s.Number);

        // One connection for both queries.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var free = await seats.CountAsync(s => s.Holder == null, cancellationToken);
        var sold = await seats.Where(s => s.Holder != null).ToListAsync(cancellationToken);
        foreach (var seat in sold)
            await printer.PrintAsync($"{block} {seat.Number}: {seat.Holder}", cancellationToken);

        await printer.PrintAsync($"{block}: {sold.Count} sold, {free} free", cancellationToken);
    }

    async Task<IDisposable> TakeAPlaceAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        return new Place(_places);
    }

    sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
