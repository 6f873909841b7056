// Also right: the same without await using: where the resource is not made in the line that needs it.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class BoxOffice(IDbContextFactory<LeagueContext> contexts, ITicketPrinter printer)
{
    /// <summary>The lower number of two free seats side by side, or null when the block has none.</summary>
    public async Task<int?> FindPairAsync(string block, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var free = db.Seats
                .Where(s => s.Block == block && s.Holder == null)
                .OrderBy(s => s.Number)
                .Select(s => s.Number)
                .AsAsyncEnumerable()
                .GetAsyncEnumerator(cancellationToken);
            try
            {
                int? previous = null;
                while (await free.MoveNextAsync())
                {
                    if (free.Current == previous + 1)
                        return previous;
                    previous = free.Current;
                }

                return null;
            }
            finally
            {
                await free.DisposeAsync();
            }
        }
        finally
        {
            await db.DisposeAsync();
        }
    }

    /// <summary>Sells the seat, unless there is no such seat or somebody else has it already.</summary>
    public async Task<bool> SellAsync(string block, int number, string holder, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            // Nobody may buy the seat between the look at it and the sale.
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            try
            {
                var seat = await db.Seats.SingleOrDefaultAsync(s => s.Block == block && s.Number == number, cancellationToken);
                if (seat is not { Holder: null })
                    return false;

                seat.Holder = holder;
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            }
            finally
            {
                await transaction.DisposeAsync();
            }
        }
        finally
        {
            await db.DisposeAsync();
        }
    }

    /// <summary>Prints a ticket for each seat of the block that is sold, and a summary.</summary>
    public async Task PrintTicketsAsync(string block, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var seats = db.Seats.Where(s => s.Block == block).OrderBy(s => s.Number);

            await db.Database.OpenConnectionAsync(cancellationToken);
            var free = await seats.CountAsync(s => s.Holder == null, cancellationToken);
            var sold = await seats.Where(s => s.Holder != null).ToListAsync(cancellationToken);
            foreach (var seat in sold)
                await printer.PrintAsync($"{block} {seat.Number}: {seat.Holder}", cancellationToken);

            await printer.PrintAsync($"{block}: {sold.Count} sold, {free} free", cancellationToken);
        }
        finally
        {
            // Closes what was opened by hand, too. The try begins before the open, which can fail as well.
            await db.DisposeAsync();
        }
    }
}
