// Tempting: a transfer that was not saved has no contract, and zero says so.
// Fails: it says that to who knows it. Everybody else prints contract number 0, and the reason is lost.
// Caught by: What_went_wrong_reaches_a_caller_who_has_left

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

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return 0;
        }

        return contract.Id;
    }
}
