// Tempting: when no more callers come in than there are connections, nobody finds the pool empty.
// Fails: the callers come and go, the connections only go. Now the queue is short and the pool is empty all the same.
// Caught by: The_tenth_customer_is_served_like_the_first

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class BoxOffice(IDbContextFactory<LeagueContext> contexts, ITicketPrinter printer)
{
    readonly SemaphoreSlim _counters = new(ConnectionSettings.MaxPoolSize);

    /// <summary>The lower number of two free seats side by side, or null when the block has none.</summary>
    public Task<int?> FindPairAsync(string block, CancellationToken cancellationToken)
        => QueueAsync(() => FindAsync(block, cancellationToken), cancellationToken);

    async Task<int?> FindAsync(string block, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var free = db.Seats
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
    public Task<bool> SellAsync(string block, int number, string holder, CancellationToken cancellationToken)
        => QueueAsync(() => SellOneAsync(block, number, holder, cancellationToken), cancellationToken);

    async Task<bool> SellOneAsync(string block, int number, string holder, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Nobody may buy the seat between the look at it and the sale.
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

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
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var seats = db.Seats.Where(s => s.Block == block).OrderBy(s => s.Number);

        // One connection for both queries.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var free = await seats.CountAsync(s => s.Holder == null, cancellationToken);
        var sold = await seats.Where(s => s.Holder != null).ToListAsync(cancellationToken);
        foreach (var seat in sold)
            await printer.PrintAsync($"{block} {seat.Number}: {seat.Holder}", cancellationToken);

        await printer.PrintAsync($"{block}: {sold.Count} sold, {free} free", cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    async Task<T> QueueAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await _counters.WaitAsync(cancellationToken);
        try
        {
            return await call();
        }
        finally
        {
            _counters.Release();
        }
    }
}
