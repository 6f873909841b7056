// What the League's auditors read. An entry is saved together with the change that it tells of, by whoever saves that.

namespace AsyncKatas.OneContextPerRequest;

// The same context as the endpoint has: within one request there is one, so one save writes both.
public sealed class Journal(LeagueContext db)
{
    public void Note(string text) => db.Journal.Add(new JournalEntry { Text = text });
}
