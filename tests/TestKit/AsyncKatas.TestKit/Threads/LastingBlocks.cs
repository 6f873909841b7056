using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AsyncKatas.TestKit;

/// <summary>Threads that have been blocked for a whole window without waking once: no driver's sleep is that long, so the next rest need not wait for them again.</summary>
/// <remarks>
/// Without this, each of 40 rests of one correct run waited for the same blocked thread: 7.8 s on an idle machine, and more
/// than a minute under load. Only Linux counts a thread's waits where they can be read; elsewhere every rest has its window.
/// A wait without a time limit, or one that ends later than any driver's sleep, has a short window. Rejected: none at all for
/// it. Threads that handed over a lock to each other were called a stall (1 of 12 runs of the kit's own tests).
/// </remarks>
/// <param name="window">In ticks.</param>
internal sealed class LastingBlocks(int window)
{
    const int ShortWindow = 3;

    // In seconds. SQLite's driver, the slowest here, tries again after 0.15.
    const int LongerThanAnyDriver = 1;

    // What futex(2) is called and told, in linux/futex.h: with a bit set, its limit is a point in time.
    const int Command = 0x7f, WaitBitset = 9, RealTime = 0x100;

    // Its number is the kernel's, by processor.
    static readonly string Futex = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "98" : "202";

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
    public bool Contains(int thread) =>
        _seen.TryGetValue(thread, out var seen)
        && seen.Ticks >= ShortWindow
        && (seen.Ticks >= window || WaitsForLong(thread))
        && WaitsOf(thread) == seen.Waits;

    /// <summary>How often a thread has begun to wait since it exists; 0 when nobody knows.</summary>
    long WaitsOf(int thread)
    {
        var text = Read($"task/{thread}/status");
        var name = "\nvoluntary_ctxt_switches:\t"u8;
        var at = text.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(text[(at + name.Length)..], out long waits, out _) ? waits : 0;
    }

    /// <summary>Whether a thread waits in futex(2), to which a lock, an event, a sleep and a wait for a task come down, and goes on waiting for long.</summary>
    bool WaitsForLong(int thread)
    {
        var fields = Encoding.ASCII.GetString(Read($"task/{thread}/syscall")).Split(' ');
        if (fields is not [var call, _, var operation, _, var limit, ..] || call != Futex) return false;
        return limit == "0x0"
            || ((Number(operation) & (Command | RealTime)) == WaitBitset && SecondsAt(Number(limit)) - (Stopwatch.GetTimestamp() / Stopwatch.Frequency) > LongerThanAnyDriver);
    }

    /// <summary>The whole seconds of the struct timespec at an address of this process; any number when the thread that put it there has gone on, and who asks finds that out.</summary>
    long SecondsAt(long address)
    {
        // Read as a file: the thread and its stack may be gone at any moment.
        var words = MemoryMarshal.Cast<byte, long>(Read("mem", address));
        return words.IsEmpty ? 0 : words[0];
    }

    static long Number(string hexadecimal) => long.Parse(hexadecimal.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    ReadOnlySpan<byte> Read(string file, long at = 0)
    {
        if (!OperatingSystem.IsLinux()) return [];
        try
        {
            using var handle = File.OpenHandle($"/proc/self/{file}");
            return _buffer.AsSpan(0, RandomAccess.Read(handle, _buffer, at));
        }
        catch (IOException) { return []; }                        // the thread has ended
        catch (UnauthorizedAccessException) { return []; }
    }
}
