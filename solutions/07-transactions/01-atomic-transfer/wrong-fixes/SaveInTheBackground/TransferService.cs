// Tempting: one save is one transaction, and nothing after it needs the result, so the page need not wait.
// Fails: the caller is told of a transfer that has not happened, and nobody hears when it never does.
// Caught by: Nobody_sees_half_a_transfer

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
        if (buyer.Budget < fee)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        db.Contracts.Add(contract);
        old.ReplacedBy = contract;
        buyer.Budget -= fee;
        old.Team.Budget += fee;

        _ = db.SaveChangesAsync(cancellationToken);

        return contract.Id;
    }
}
