// Tempting: without a token, nothing interrupts a transfer that has begun.
// Fails: a browser that is closed no longer does. A connection that breaks does not ask for a token.
// Caught by: A_transfer_that_fails_at_any_command_changes_nothing

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        // The new contract is saved first: the old one refers to its number, which the database chooses.
        var contract = new Contract { PlayerId = playerId, TeamId = buyerId, Fee = fee };
        db.Contracts.Add(contract);
        await db.SaveChangesAsync(CancellationToken.None);

        var old = await db.Contracts
            .Include(c => c.Team)
            .SingleAsync(c => c.PlayerId == playerId && c.ReplacedById == null && c.Id != contract.Id, CancellationToken.None);
        old.ReplacedById = contract.Id;
        await db.SaveChangesAsync(CancellationToken.None);

        var buyer = await db.Teams.SingleAsync(t => t.Id == buyerId, CancellationToken.None);
        if (buyer.Budget < fee)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        buyer.Budget -= fee;
        old.Team.Budget += fee;
        await db.SaveChangesAsync(CancellationToken.None);

        return contract.Id;
    }
}
