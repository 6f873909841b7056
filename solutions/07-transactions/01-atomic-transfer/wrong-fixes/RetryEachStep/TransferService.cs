// Tempting: a connection that was lost comes back, so a step that fails is tried again.
// Fails: sometimes it does not, and then the steps before it stay. Retrying makes a half less frequent, not impossible.
// Caught by: A_database_that_stays_away_keeps_no_half_of_a_transfer

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
        await RetryAsync(() => db.SaveChangesAsync(cancellationToken));

        var old = await RetryAsync(() => db.Contracts
            .Include(c => c.Team)
            .SingleAsync(c => c.PlayerId == playerId && c.ReplacedById == null && c.Id != contract.Id, cancellationToken));
        old.ReplacedById = contract.Id;
        await RetryAsync(() => db.SaveChangesAsync(cancellationToken));

        var buyer = await RetryAsync(() => db.Teams.SingleAsync(t => t.Id == buyerId, cancellationToken));
        if (buyer.Budget < fee)
            throw new TransferRefusedException($"{buyer.Name} cannot pay {fee}.");

        buyer.Budget -= fee;
        old.Team.Budget += fee;
        await RetryAsync(() => db.SaveChangesAsync(cancellationToken));

        return contract.Id;
    }

    static async Task<T> RetryAsync<T>(Func<Task<T>> step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await step();
            }
            catch (Exception exception) when (attempt < 3 && exception is not OperationCanceledException)
            {
            }
        }
    }
}
