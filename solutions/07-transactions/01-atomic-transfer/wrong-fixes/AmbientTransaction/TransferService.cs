// Tempting: a TransactionScope needs no change to the code inside it.
// Fails: it needs a provider that takes part. That of SQLite does not, and EF Core refuses to pretend.
// Caught by: A_transfer_carries_out_all_of_it

using System.Transactions;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
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

        scope.Complete();
        return contract.Id;
    }
}
