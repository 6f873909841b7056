// Also right: EF Core opens and closes around each command by itself. A block is small, one UPDATE can decide a sale, and the printer may take its time.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class BoxOffice(IDbContextFactory<LeagueContext> contexts, ITicketPrinter printer)
{
    /// <summary>The lower number of two free seats side by side, or null when the block has none.</summary>
    public async Task<int?> FindPairAsync(string block, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        int? previous = null;
        foreach (var number in await db.Seats
            .Where(s => s.Block == block && s.Holder == null)
            .OrderBy(s => s.Number)
            .Select(s => s.Number)
            .ToListAsync(cancellationToken))
        {
            if (number == previous + 1)
                return previous;
            previous = number;
        }

        return null;
    }

    /// <summary>Sells the seat, unless there is no such seat or somebody else has it already.</summary>
    public async Task<bool> SellAsync(string block, int number, string holder, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE Seats SET Holder = {holder} WHERE Block = {block} AND Number = {number} AND Holder IS NULL", cancellationToken) == 1;
    }

    /// <summary>Prints a ticket for each seat of the block that is sold, and a summary.</summary>
    public async Task PrintTicketsAsync(string block, CancellationToken cancellationToken)
    {
        List<Seat> seats;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            seats = await db.Seats.Where(s => s.Block == block).OrderBy(s => s.Number).ToListAsync(cancellationToken);

        var sold = seats.Where(s => s.Holder is not null).ToList();
        foreach (var seat in sold)
            await printer.PrintAsync($"{block} {seat.Number}: {seat.Holder}", cancellationToken);

        await printer.PrintAsync($"{block}: {sold.Count} sold, {seats.Count - sold.Count} free", cancellationToken);
    }
}
