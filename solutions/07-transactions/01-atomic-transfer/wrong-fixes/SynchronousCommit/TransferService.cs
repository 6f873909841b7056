// Tempting: a transaction begins and ends with one word each; the commands between them are awaited.
// Fails: the commit is the command that waits longest, for the disk and for the other servers, and a thread waits with it.
// Caught by: No_thread_waits_for_the_database

#pragma warning disable VSTHRD103 // that it blocks is the point
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        await using var transaction = db.Database.BeginTransaction();
        // The new contract is saved first: the old one refers to its number, which the database chooses.
        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        db.Contracts.Add(contract);
        await db.SaveChangesAsync(cancellationToken);

        var old = await db.Contracts
            .Include(c => c.Team)
            .SingleAsync(c => c.PlayerId == playerId && c.ReplacedById == null && c.Id != contract.Id, cancellationToken);
        old.ReplacedById = contract.Id;
        await db.SaveChangesAsync(cancellationToken);

        var buyer = await db.Teams.SingleAsync(t => t.Id == buyerId, cancellationToken);
        if (buyer.Budget < fee)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        buyer.Budget -= fee;
        old.Team.Budget += fee;
        await db.SaveChangesAsync(cancellationToken);

        transaction.Commit();
        return contract.Id;
    }
}
