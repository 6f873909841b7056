using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether the runner can write where it has to, and read what it has remembered.</summary>
internal static class FolderChecks
{
    public static IEnumerable<Diagnosis> Run(Repository repository)
    {
        foreach (var folder in new[] { repository.Katas, repository.Artifacts, repository.State }) yield return Writable(repository, folder);
        yield return Remembered(repository);
    }

    private static Diagnosis Writable(Repository repository, string folder)
    {
        var shown = repository.Relative(folder) + "/";
        try
        {
            Directory.CreateDirectory(folder);
            using var _ = new FileStream(Path.Combine(folder, $".doctor-{Environment.ProcessId}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return Diagnosis.Ok(shown, "can be written");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Problem(shown, "cannot be written", $"give your user the right to write to {shown}, or move away what lies in its place");
        }
    }

    private static Diagnosis Remembered(Repository repository)
    {
        const string About = "progress";
        try
        {
            return new ProgressFile(repository).IsDamaged
                ? Diagnosis.Problem(About, ".asynckatas/progress.json is damaged, so nothing counts as solved", "./run.sh check --all")
                : Diagnosis.Ok(About, "can be read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Problem(About, ".asynckatas/progress.json cannot be read", "give your user the right to read it");
        }
    }
}
