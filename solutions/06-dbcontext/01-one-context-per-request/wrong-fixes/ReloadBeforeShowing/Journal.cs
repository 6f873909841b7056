namespace AsyncKatas.OneContextPerRequest;

public sealed class Journal
{
    public void Note(string text) => LeagueContext.Instance.Journal.Add(new JournalEntry { Text = text });
}
