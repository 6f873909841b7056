using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        var old = await db.Contracts
            .Include(c => c.Team)
            .SingleAsync(c => c.PlayerId == playerId && c.ReplacedById == null, cancellationToken);

        // Refused before anything is written.
        var buyer = await db.Teams.SingleAsync(t => t.Id == buyerId, cancellationToken);
        if (buyer.Budget < fee)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        db.Contracts.Add(contract);
        // The contract itself instead of its number: EF Core inserts it first, and fills the number in.
        old.ReplacedBy = contract;
        buyer.Budget -= fee;
        old.Team.Budget += fee;

        // One save is one transaction: all of its commands take effect, or none.
        await db.SaveChangesAsync(cancellationToken);

        return contract.Id;
    }
}
