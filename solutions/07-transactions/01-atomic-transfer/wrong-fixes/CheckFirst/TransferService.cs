// Tempting: whoever checks everything before the first save cannot fail after it.
// Fails: a check finds what can be known beforehand. A connection that breaks is not among it.
// Caught by: A_transfer_that_fails_at_any_command_changes_nothing

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
        await db.SaveChangesAsync(cancellationToken);

        old.ReplacedById = contract.Id;
        await db.SaveChangesAsync(cancellationToken);

        buyer.Budget -= fee;
        old.Team.Budget += fee;
        await db.SaveChangesAsync(cancellationToken);

        return contract.Id;
    }
}
