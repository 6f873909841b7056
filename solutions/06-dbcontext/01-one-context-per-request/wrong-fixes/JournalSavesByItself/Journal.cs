// Tempting: a journal that saves its own entries depends on nobody.
// Fails: it tells of changes that have failed: the entry and the change are two units of work.
// Caught by: A_change_and_its_journal_entry_are_saved_together_or_not_at_all

using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public sealed class Journal(IServiceScopeFactory scopes)
{
    public async Task NoteAsync(string text, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeagueContext>();
        db.Journal.Add(new JournalEntry { Text = text });
        await db.SaveChangesAsync(cancellationToken);
    }
}
