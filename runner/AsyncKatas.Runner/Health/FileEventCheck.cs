using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether this file system reports that a file was written. Some network drives and containers do not; then `watch` looks by itself, and answers later.</summary>
internal static class FileEventCheck
{
    private const string About = "file events";
    private const string Instead = "a checkout on a local disk is faster; otherwise there is nothing to do";

    /// <summary>An event takes milliseconds; on a machine with all cores busy it may take longer, and that is no fault of the file system.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Task<Diagnosis> RunAsync(Repository repository, CancellationToken cancellationToken) =>
        RunAsync(repository, file => File.WriteAllTextAsync(file, "", cancellationToken), Patience, cancellationToken);

    /// <param name="write">Creates the file that is to be reported.</param>
    public static async Task<Diagnosis> RunAsync(Repository repository, Func<string, Task> write, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            repository.CreateState();
            return await IsReportedAsync(Path.Combine(repository.State, $"doctor-{Environment.ProcessId}.tmp"), write, patience, cancellationToken)
                ? Diagnosis.Ok(About, "arrive, so that ./run.sh watch notices an edit")
                : Diagnosis.Warning(About, "do not arrive: ./run.sh watch looks for edits twice a second instead", Instead);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Warning(About, $"cannot be had: {e.Message}", Instead);
        }
    }

    private static async Task<bool> IsReportedAsync(string file, Func<string, Task> write, TimeSpan patience, CancellationToken cancellationToken)
    {
        var reported = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        watcher.Created += (_, _) => reported.TrySetResult();
        watcher.EnableRaisingEvents = true;
        try
        {
            await write(file);
            await reported.Task.WaitAsync(patience, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
