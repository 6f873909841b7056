using System.Buffers.Text;
using System.Globalization;

namespace AsyncKatas.TestKit;

/// <summary>Threads that have been blocked for a whole window without waking once: no driver's sleep is that long, so the next rest need not wait for them again.</summary>
/// <remarks>
/// Without this, each of 40 rests of one correct run waited for the same blocked thread: 7.8 s on an idle machine, and more
/// than a minute under load. Only Linux counts a thread's waits where they can be read; elsewhere every rest has its window.
/// Rejected: no window for a wait without a time limit, which Linux tells as well. Threads that handed over a lock to each
/// other were called a stall (1 of 12 runs of the kit's own tests).
/// </remarks>
/// <param name="window">In ticks.</param>
internal sealed class LastingBlocks(int window)
{
    readonly Dictionary<int, (long Waits, int Ticks)> _seen = [];
    readonly byte[] _buffer = new byte[4096];

    /// <summary>Notes a tick in which no thread of the process was runnable.</summary>
    /// <param name="blocked">The operating system's numbers of the threads that were blocked.</param>
    public void Tick(IReadOnlyCollection<int> blocked)
    {
        foreach (var ended in _seen.Keys.Except(blocked).ToList()) _seen.Remove(ended);
        foreach (var thread in blocked)
        {
            var waits = WaitsOf(thread);
            if (waits == 0) _seen.Remove(thread);
            else _seen[thread] = _seen.TryGetValue(thread, out var before) && before.Waits == waits ? (waits, before.Ticks + 1) : (waits, 0);
        }
    }

    /// <summary>Whether a blocked thread is in the same wait as through a whole window.</summary>
    public bool Contains(int thread) => _seen.TryGetValue(thread, out var seen) && seen.Ticks >= window && WaitsOf(thread) == seen.Waits;

    /// <summary>How often a thread has begun to wait since it exists; 0 when nobody knows.</summary>
    long WaitsOf(int thread)
    {
        if (!OperatingSystem.IsLinux()) return 0;
        try
        {
            using var status = File.OpenHandle(string.Create(CultureInfo.InvariantCulture, $"/proc/self/task/{thread}/status"));
            var text = _buffer.AsSpan(0, RandomAccess.Read(status, _buffer, 0));
            var name = "\nvoluntary_ctxt_switches:\t"u8;
            var at = text.IndexOf(name);
            return at >= 0 && Utf8Parser.TryParse(text[(at + name.Length)..], out long waits, out _) ? waits : 0;
        }
        catch (IOException) { return 0; }                         // the thread has ended
        catch (UnauthorizedAccessException) { return 0; }
    }
}
