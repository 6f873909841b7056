// Tempting: one query tells who is there, and the report is finished before the first player is released.
// Fails: it reports what it saw, not what it did: who was released elsewhere in between is claimed here as well.
// Caught by: A_player_who_leaves_a_moment_earlier_was_not_released_by_the_job
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

public sealed class ContractJob(LeagueContext db, PlayerRegister register)
{
    public async Task<JobReport> RunAsync(IReadOnlyList<int> ended, CancellationToken cancellationToken)
    {
        var there = await db.Players.Where(player => ended.Contains(player.Id)).Select(player => player.Id).ToListAsync(cancellationToken);
        foreach (var id in there)
        {
            try
            {
                await register.ReleaseAsync(id, cancellationToken);
            }
            catch (PlayerNotFoundException)
            {
                // Somebody else was quicker: the player is gone, as she should be.
            }
        }

        return new JobReport(there, [.. ended.Except(there)]);
    }
}

/// <param name="Released">The players who were in the register, and no longer are.</param>
/// <param name="Missing">Those who were not in it.</param>
public sealed record JobReport(IReadOnlyList<int> Released, IReadOnlyList<int> Missing);
