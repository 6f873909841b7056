// Also right: a savepoint, when the transfer may be one step of a larger transaction, which goes on after a refusal.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        var outer = db.Database.CurrentTransaction;
        await using var own = outer is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var transaction = outer ?? own!;
        await transaction.CreateSavepointAsync("transfer", cancellationToken);
        try
        {
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

            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return contract.Id;
        }
        catch when (outer is not null)
        {
            // Back to where the transfer began; the rest is the caller's. A transaction of its own ends with the using.
            await outer.RollbackToSavepointAsync("transfer", CancellationToken.None);
            // The context still tracks what the database has taken back, and the caller's next save would write it again.
            db.ChangeTracker.Clear();
            throw;
        }
    }
}
