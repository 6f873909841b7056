// Tempting: when the pool is empty, the customer gets an answer that she knows, and no page full of words about connections.
// Fails: the answer is that the seat is not for sale. It is, and nobody hears of the pool.
// Caught by: A_call_that_finds_the_pool_empty_says_so_and_leaves_nothing_behind

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class BoxOffice(IDbContextFactory<LeagueContext> contexts, ITicketPrinter printer)
{
    /// <summary>The lower number of two free seats side by side, or null when the block has none.</summary>
    public async Task<int?> FindPairAsync(string block, CancellationToken cancellationToken)
    {
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
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            // Nobody may buy the seat between the look at it and the sale.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

            var seat = await db.Seats.SingleOrDefaultAsync(s => s.Block == block && s.Number == number, cancellationToken);
            if (seat is not { Holder: null })
                return false;

            seat.Holder = holder;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The pool is empty. The customer may try again.
            return false;
        }
    }

    /// <summary>Prints a ticket for each seat of the block that is sold, and a summary.</summary>
    public async Task PrintTicketsAsync(string block, CancellationToken cancellationToken)
    {
        // Disposing of the context closes what was opened by hand, whichever line the method ends in.
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
}
