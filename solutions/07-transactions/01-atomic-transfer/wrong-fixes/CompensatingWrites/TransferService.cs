// Tempting: what a transfer has written before it failed can be taken back.
// Fails: taking it back takes commands too. When the database is what has failed, they fail as well, and until they succeed everybody sees the half.
// Caught by: A_database_that_stays_away_keeps_no_half_of_a_transfer

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        try
        {
            // The new contract is saved first: the old one refers to its number, which the database chooses.
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
            return contract.Id;
        }
        catch
        {
            await TakeBackAsync(contract.Id);
            throw;
        }
    }

    async Task TakeBackAsync(int contractId)
    {
        db.ChangeTracker.Clear();
        if (await db.Contracts.SingleOrDefaultAsync(c => c.Id == contractId, CancellationToken.None) is not { } contract)
            return;
        if (await db.Contracts.SingleOrDefaultAsync(c => c.ReplacedById == contractId, CancellationToken.None) is { } old)
            old.ReplacedById = null;

        db.Contracts.Remove(contract);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
