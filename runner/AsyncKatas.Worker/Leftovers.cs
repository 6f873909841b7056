namespace AsyncKatas.Worker;

/// <summary>
/// What a process leaves behind when it is killed, since it disposes of nothing: the TestKit's databases, and on Unix the
/// runtime's own pipes for debuggers and its socket for diagnostic tools.
/// </summary>
internal static class Leftovers
{
    private static readonly string[] Names = ["asynckatas-{0}-*", "clr-debug-pipe-{0}-*", "dotnet-diagnostic-{0}-*"];

    /// <summary>Where they lie: the temporary folder and, on Linux, the one in memory, which the TestKit prefers for databases.</summary>
    public static IEnumerable<string> Folders { get; } = new[] { Path.GetTempPath(), "/dev/shm" }.Where(Directory.Exists).ToList();

    public static void Delete(int processId)
    {
        foreach (var path in Folders.SelectMany(folder => Names.SelectMany(name =>
            Directory.GetFileSystemEntries(folder, name.Replace("{0}", $"{processId}", StringComparison.Ordinal))))) TryDelete(path);
    }

    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is only rubbish.
        }
    }
}
