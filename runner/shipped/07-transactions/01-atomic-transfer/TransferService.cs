// Moves a player to another team: a new contract, the end of the old one, and the fee from one team's budget to the other's.
// It works, until something comes between: a deployment, a lost connection, a browser that is closed, a team without money.
// Then a player is found in two teams, or plays for a team that has not paid for her, and the budgets do not add up.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    // TODO: whatever interrupts a transfer, it has happened as a whole or not at all.
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
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

        return contract.Id;
    }
}
