// Tempting: a transaction, an open connection and an enumerator hold a connection. A context holds none, so it can go when the work is done.
// Fails: a call that fails never gets that far. Its context stays, and with a pooling factory the pool of contexts shrinks.
// Caught by: A_call_that_fails_leaves_nothing_behind

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class BoxOffice(IDbContextFactory<LeagueContext> contexts, ITicketPrinter printer)
{
    /// <summary>The lower number of two free seats side by side, or null when the block has none.</summary>
    public async Task<int?> FindPairAsync(string block, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var seats = db.Seats.Where(s => s.Block == block && s.Holder == null).OrderBy(s => s.Number).Select(s => s.Number);

        int? previous = null, pair = null;
        await foreach (var number in seats.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (number == previous + 1)
            {
                pair = previous;
                break;
            }

            previous = number;
        }

        await db.DisposeAsync();
        return pair;
    }

    /// <summary>Sells the seat, unless there is no such seat or somebody else has it already.</summary>
    public async Task<bool> SellAsync(string block, int number, string holder, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sold = false;
        // Nobody may buy the seat between the look at it and the sale.
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            var seat = await db.Seats.SingleOrDefaultAsync(s => s.Block == block && s.Number == number, cancellationToken);
            if (seat is { Holder: null })
            {
                seat.Holder = holder;
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                sold = true;
            }
        }

        await db.DisposeAsync();
        return sold;
    }

    /// <summary>Prints a ticket for each seat of the block that is sold, and a summary.</summary>
    public async Task PrintTicketsAsync(string block, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var seats = db.Seats.Where(s => s.Block == block).OrderBy(s => s.Number);

        // One connection for both queries.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var free = await seats.CountAsync(s => s.Holder == null, cancellationToken);
            var sold = await seats.Where(s => s.Holder != null).ToListAsync(cancellationToken);
            foreach (var seat in sold)
                await printer.PrintAsync($"{block} {seat.Number}: {seat.Holder}", cancellationToken);

            await printer.PrintAsync($"{block}: {sold.Count} sold, {free} free", cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        await db.DisposeAsync();
    }
}
