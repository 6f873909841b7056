// Also right: the whole unit is repeated when a server was away for a moment. Use it where the provider has such a strategy.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        var strategy = db.Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(async token =>
        {
            // Each attempt begins with what the database holds, not with what the last attempt has left.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            // The new contract is saved first: the old one refers to its number, which the database chooses.
            var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
            db.Contracts.Add(contract);
            await db.SaveChangesAsync(token);

            var old = await db.Contracts
                .Include(c => c.Team)
                .SingleAsync(c => c.PlayerId == playerId && c.ReplacedById == null && c.Id != contract.Id, token);
            old.ReplacedById = contract.Id;
            await db.SaveChangesAsync(token);

            var buyer = await db.Teams.SingleAsync(t => t.Id == buyerId, token);
            if (buyer.Budget < fee)
                throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

            buyer.Budget -= fee;
            old.Team.Budget += fee;
            await db.SaveChangesAsync(token);

            await transaction.CommitAsync(token);
            return contract.Id;
        }, cancellationToken);
    }
}
