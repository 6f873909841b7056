// Tempting: a failure is rolled back, and whoever cancels has not failed: in Python, a handler for exceptions does not see a cancellation either.
// Fails: a cancelled transfer is as unfinished as a failed one, and here it is committed as far as it had come.
// Caught by: A_transfer_that_is_cancelled_at_any_command_changes_nothing

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class TransferService(LeagueContext db)
{
    /// <summary>Returns the number of the new contract.</summary>
    public async Task<int> TransferAsync(int playerId, int buyerId, int fee, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var failed = false;
        try
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
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failed = true;
            throw;
        }
        finally
        {
            if (!failed)
                await transaction.CommitAsync(CancellationToken.None);
        }
    }
}
