namespace AsyncKatas.Runner.Progress;

/// <summary>Keeps other runners out while one writes. The system frees it with the process, so that a kill leaves no lock behind.</summary>
internal static class FileLock
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(30);

    public static IDisposable Take(string path)
    {
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
