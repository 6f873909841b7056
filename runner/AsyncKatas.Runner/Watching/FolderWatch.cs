using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Watching;

/// <summary>
/// Tells when a kata's code or tests change. File events say when to look, and what counts is what is there: so it does not
/// matter how an editor saves, and where events do not arrive (network mounts, WSL) a look now and then finds the change too.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Editors save in several steps: a change is over when nothing more happened for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Kata _kata;
    private readonly TimeProvider _clock;
    private string _seen;

    public FolderWatch(Kata kata, TimeProvider clock)
    {
        (_kata, _clock) = (kata, clock);
        _seen = State();
        foreach (var folder in new[] { kata.KataFolder, kata.TestsFolder }) TryWatch(Path.GetDirectoryName(folder)!, Path.GetFileName(folder));
    }

    /// <summary>Completes as soon as the files differ from those of the last time; an editor may still be writing.</summary>
    public async Task NextChangeAsync(CancellationToken cancellationToken)
    {
        do await EventAsync(LookAgain, cancellationToken);
        while (!HasChanged());
    }

    /// <summary>Whether the change is over: true when the files have come to rest, false as soon as they differ again.</summary>
    public async Task<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        while (await EventAsync(Quiet, cancellationToken))
            if (HasChanged()) return false;
        return !HasChanged();
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    /// <summary>Waits for a file event, but no longer than asked; tells whether there was one.</summary>
    private async Task<bool> EventAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, _clock);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await _events.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The folder itself may be deleted and come back, so it is its parent that is watched.</summary>
    private void TryWatch(string parent, string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(parent) { IncludeSubdirectories = true };
            _watchers.Add(watcher);
            FileSystemEventHandler look = (_, change) =>
            {
                if (change.Name?.StartsWith(folder, StringComparison.Ordinal) == true) _events.Writer.TryWrite(true);
            };
            watcher.Created += look;
            watcher.Changed += look;
            watcher.Deleted += look;
            watcher.Renamed += (sender, change) => look(sender, change);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // No events here, for example because too many are watched already: looking now and then will do.
        }
    }

    private bool HasChanged()
    {
        var state = State();
        if (state == _seen) return false;

        _seen = state;
        return true;
    }

    private string State()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ShippedCode.FilesIn(_kata.KataFolder).Concat(Kata.Sources(_kata.TestsFolder)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}|{File.GetLastWriteTimeUtc(file).Ticks}|"));
            hash.AppendData(Read(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            // Gone since it was listed, or held by an editor; there will be another event.
            return [];
        }
    }
}
