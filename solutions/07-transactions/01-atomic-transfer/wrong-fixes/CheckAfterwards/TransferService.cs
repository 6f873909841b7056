// Tempting: after the save, the budget is what the database says, and not what was read some time ago.
// Fails: after the save, the transfer has happened. An exception does not undo it.
// Caught by: A_refused_transfer_changes_nothing

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

        var buyer = await db.Teams.SingleAsync(t => t.Id == buyerId, cancellationToken);
        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        db.Contracts.Add(contract);
        old.ReplacedBy = contract;
        buyer.Budget -= fee;
        old.Team.Budget += fee;

        await db.SaveChangesAsync(cancellationToken);
        if (buyer.Budget < 0)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        return contract.Id;
    }
}
