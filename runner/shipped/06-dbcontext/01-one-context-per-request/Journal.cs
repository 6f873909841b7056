// What the League's auditors read. An entry is saved together with the change that it tells of, by whoever saves that.

namespace AsyncKatas.OneContextPerRequest;

public sealed class Journal
{
    public void Note(string text) => LeagueContext.Instance.Journal.Add(new JournalEntry { Text = text });
}
