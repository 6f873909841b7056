using System.Globalization;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Journal;

/// <summary>
/// The only writer below katas/. Each write, undo included, first keeps a full copy of the code it replaces in
/// .asynckatas/copies/NNNN, then says so in entry.json, and only then moves files: a kill leaves each file old or new, and
/// undo knows the way back. Copies are never deleted, so nothing that a command replaced is lost.
/// </summary>
internal sealed class CodeJournal(Repository repository)
{
    private string Copies => Path.Combine(repository.State, "copies");

    /// <summary>Where the code lies that an entry's command replaced.</summary>
    public string ReplacedBy(JournalEntry entry) => Path.Combine(Folder(entry.Number), "before");

    /// <summary>Puts code into a kata's folder. Writes nothing, and remembers nothing, when it lies there already.</summary>
    public CodeChange Replace(Kata kata, string command, CodeFiles code)
    {
        using var _ = Lock();
        var change = CodeFiles.In(kata.KataFolder).ChangeTo(code);
        if (!change.IsNone) Finish(Write(kata, command, code, undoes: null));
        return change;
    }

    /// <summary>Puts code into a kata's folder for a while: disposal puts back what was there, and undo does where the command was killed.</summary>
    public IDisposable ReplaceForNow(Kata kata, string command, CodeFiles code)
    {
        using var _ = Lock();
        return new ForNow(this, kata, Write(kata, command, code, undoes: null));
    }

    /// <summary>Puts back what the last command replaced that is not undone yet; null when there is none.</summary>
    public Undone? Undo()
    {
        using var _ = Lock();
        var entries = Entries();
        // An undo that was killed half-way is done again.
        var undone = entries.Where(entry => entry.Finished).Select(entry => entry.Undoes).ToHashSet();
        if (entries.LastOrDefault(entry => entry.Undoes is null && !undone.Contains(entry.Number)) is not { } last) return null;

        var kata = new Kata(repository, last.Kata);
        var before = CodeFiles.In(ReplacedBy(last));
        var change = CodeFiles.In(kata.KataFolder).ChangeTo(before);
        var hadNewEdits = !change.IsNone && Stamps.Of(ShippedCode.FilesIn(kata.KataFolder)) != last.Written;
        var entry = PutBack(kata, last);
        return new Undone(kata, last.Command, change, hadNewEdits ? ReplacedBy(entry) : null);
    }

    /// <summary>The last entries of katas whose command was killed or is at work still.</summary>
    public IEnumerable<JournalEntry> Interrupted() => Entries().GroupBy(entry => entry.Kata, StringComparer.Ordinal).Select(entries => entries.Last()).Where(entry => !entry.Finished);

    /// <summary>Oldest first; without the copies that were interrupted before they were complete.</summary>
    private List<JournalEntry> Entries() => Directory.Exists(Copies)
        ? [.. Directory.GetDirectories(Copies).Select(folder => StateFile.Read<JournalEntry>(EntryFile(folder))).OfType<JournalEntry>().OrderBy(entry => entry.Number)]
        : [];

    private JournalEntry Write(Kata kata, string command, CodeFiles code, int? undoes)
    {
        var number = 1 + Directory.GetDirectories(Copies).Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var used) ? used : 0).DefaultIfEmpty().Max();
        var staged = Path.Combine(Folder(number), "staged");
        var present = CodeFiles.In(kata.KataFolder);
        var change = present.ChangeTo(code);

        code.CopyTo(staged);
        var entry = new JournalEntry(number, command, kata.Path, undoes, Stamps.Of(ShippedCode.FilesIn(staged)), Finished: false);
        present.CopyTo(ReplacedBy(entry));
        StateFile.Write(EntryFile(Folder(number)), entry);

        Directory.CreateDirectory(kata.KataFolder);
        // First what goes: where a file system ignores case, a file that was renamed from a.cs to A.cs is one file.
        foreach (var name in change.Removed) File.Delete(Path.Combine(kata.KataFolder, name));
        foreach (var name in change.Changed.Concat(change.Added)) MoveInto(kata.KataFolder, Path.Combine(staged, name));
        if (!Directory.EnumerateFileSystemEntries(kata.KataFolder).Any()) Directory.Delete(kata.KataFolder);
        Directory.Delete(staged, recursive: true);
        return entry;
    }

    private JournalEntry PutBack(Kata kata, JournalEntry entry) => Finish(Write(kata, "undo", CodeFiles.In(ReplacedBy(entry)), undoes: entry.Number));

    private JournalEntry Finish(JournalEntry entry)
    {
        var finished = entry with { Finished = true };
        StateFile.Write(EntryFile(Folder(entry.Number)), finished);
        return finished;
    }

    private static void MoveInto(string folder, string file)
    {
        // The copy has the time of its source: a build or a watcher would take the file for unchanged.
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    private string Folder(int number) => Path.Combine(Copies, number.ToString("0000", CultureInfo.InvariantCulture));

    private static string EntryFile(string folder) => Path.Combine(folder, "entry.json");

    private IDisposable Lock()
    {
        Directory.CreateDirectory(Copies);
        return FileLock.Take(Path.Combine(repository.State, "copies.lock"));
    }

    private sealed class ForNow(CodeJournal journal, Kata kata, JournalEntry entry) : IDisposable
    {
        public void Dispose()
        {
            using var _ = journal.Lock();
            journal.PutBack(kata, entry);
        }
    }
}
