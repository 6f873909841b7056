// Tempting: a repository that opens a context in each of its methods cannot share one.
// Fails: the unit of work is gone as well: Update writes every column of a row that was read long ago, over everybody else's changes.
// Caught by: A_request_that_others_overtake_saves_what_it_was_asked_to

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public sealed class TeamRepository(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Team?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
    }

    public async Task SaveAsync(Team team, string entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Update(team);
        db.Journal.Add(new JournalEntry { Text = entry });
        await db.SaveChangesAsync(cancellationToken);
    }
}
