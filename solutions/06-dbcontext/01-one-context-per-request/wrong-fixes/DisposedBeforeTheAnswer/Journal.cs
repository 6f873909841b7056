namespace AsyncKatas.OneContextPerRequest;

public sealed class Journal
{
    public void Note(LeagueContext db, string text) => db.Journal.Add(new JournalEntry { Text = text });
}
