// Tempting: while the check moves up, in front of the save, the comparison is typed again, to be on the safe side.
// Fails: a team that can pay to the last cent can pay. Who moves a rule has to leave it as it is.
// Caught by: A_transfer_carries_out_all_of_it

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
        if (buyer.Budget <= fee)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        db.Contracts.Add(contract);
        old.ReplacedBy = contract;
        buyer.Budget -= fee;
        old.Team.Budget += fee;

        await db.SaveChangesAsync(cancellationToken);

        return contract.Id;
    }
}
