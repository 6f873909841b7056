using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Progress;

/// <summary>.asynckatas/progress.json, changed under a lock, so that two runners do not undo each other's changes.</summary>
internal sealed class ProgressFile(Repository repository)
{
    private string File => Path.Combine(repository.State, "progress.json");

    public bool IsDamaged => Parse() is null;

    public IReadOnlyDictionary<string, KataRecord> Read() => Parse() ?? [];

    /// <summary>Changes one kata's record, on top of what other runners wrote meanwhile.</summary>
    public IReadOnlyDictionary<string, KataRecord> Update(string kata, Func<KataRecord, KataRecord> change)
    {
        repository.CreateState();
        using var _ = FileLock.Take(Path.Combine(repository.State, "progress.lock"));
        var all = Parse() ?? SetDamagedAside();
        all[kata] = change(all.GetValueOrDefault(kata) ?? new KataRecord());
        StateFile.Write(File, all);
        return all;
    }

    /// <summary>Null when the file cannot be understood.</summary>
    private Dictionary<string, KataRecord>? Parse() =>
        System.IO.File.Exists(File) ? StateFile.Read<Dictionary<string, KataRecord>>(File) : [];

    private Dictionary<string, KataRecord> SetDamagedAside()
    {
        var aside = Path.Combine(repository.State, $"progress.damaged-{DateTime.Now:yyyyMMdd-HHmmss}.json");
        System.IO.File.Move(File, aside, overwrite: true);
        Terminal.Warning($"{repository.Relative(File)} was damaged and is now {repository.Relative(aside)}: './run.sh check --all' finds out anew what is solved.");
        return [];
    }
}
