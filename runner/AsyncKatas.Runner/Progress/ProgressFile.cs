using System.Text.Json;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Progress;

/// <summary>
/// .asynckatas/progress.json. It is replaced in one step, so that a kill at any moment leaves the old or the new text, and
/// under a lock, so that two runners do not undo each other's changes.
/// </summary>
internal sealed class ProgressFile(Repository repository)
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private string File => Path.Combine(repository.State, "progress.json");

    public bool IsDamaged => Parse() is null;

    public IReadOnlyDictionary<string, KataRecord> Read() => Parse() ?? [];

    /// <summary>Changes one kata's record, on top of what other runners wrote meanwhile.</summary>
    public IReadOnlyDictionary<string, KataRecord> Update(string kata, Func<KataRecord, KataRecord> change)
    {
        repository.CreateState();
        using var _ = Lock();
        var all = Parse() ?? SetDamagedAside();
        all[kata] = change(all.GetValueOrDefault(kata) ?? new KataRecord());

        var next = $"{File}.{Environment.ProcessId}";
        using (var stream = System.IO.File.Create(next))
        {
            JsonSerializer.Serialize(stream, all, Options);
            stream.Flush(flushToDisk: true);
        }
        System.IO.File.Move(next, File, overwrite: true);
        return all;
    }

    /// <summary>Null when the file cannot be understood.</summary>
    private Dictionary<string, KataRecord>? Parse()
    {
        try
        {
            return System.IO.File.Exists(File) ? JsonSerializer.Deserialize<Dictionary<string, KataRecord>>(System.IO.File.ReadAllBytes(File), Options) : [];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Dictionary<string, KataRecord> SetDamagedAside()
    {
        var aside = Path.Combine(repository.State, $"progress.damaged-{DateTime.Now:yyyyMMdd-HHmmss}.json");
        System.IO.File.Move(File, aside, overwrite: true);
        Terminal.Warning($"{repository.Relative(File)} was damaged and is now {repository.Relative(aside)}: './run.sh check --all' finds out anew what is solved.");
        return [];
    }

    private FileStream Lock()
    {
        var path = Path.Combine(repository.State, "progress.lock");
        var deadline = Environment.TickCount64 + (long)LongestWrite.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                // Another runner writes, for milliseconds.
                Thread.Sleep(10);
            }
        }
    }
}
