using System.Runtime.InteropServices;

namespace AsyncKatas.TestKit;

/// <summary>The pause between two looks of the referee: a tenth of a millisecond where the system has one, since a learner waits for hundreds of them.</summary>
/// <remarks>A Thread.Sleep takes a millisecond at least, which was half of the time that a verdict on EF Core's katas took.</remarks>
internal static class Nap
{
    const uint Microseconds = 100;

    public static void Take()
    {
        if (OperatingSystem.IsWindows()) Thread.Sleep(1);
        else _ = Sleep(Microseconds);
    }

    [DllImport("libc", EntryPoint = "usleep"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Sleep(uint microseconds);
}
