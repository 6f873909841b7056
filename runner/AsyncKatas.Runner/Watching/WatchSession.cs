using System.Threading.Channels;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Watching;

/// <summary>Shows one kata and its verdict, and judges again whenever its files change; it never goes on to another kata by itself.</summary>
internal sealed class WatchSession : IDisposable
{
    private readonly Channel<WatchEvent> _events = Channel.CreateUnbounded<WatchEvent>();
    private readonly IReadOnlyList<Kata> _katas;
    private readonly KataEngine _engine;
    private readonly LearnerProgress _progress;
    private readonly WatchScreen _screen;
    private readonly CancellationTokenSource _closed;
    private readonly WatchKeys _keys;
    private Kata _kata;
    private CancellationTokenSource? _shown;
    private LiveRun? _run;
    private Rehearsal? _rehearsal;
    private int _round;
    private RunEnded? _last;
    private FirstFailure? _failure;

    public WatchSession(IReadOnlyList<Kata> katas, Kata first, KataEngine engine, LearnerProgress progress, WatchScreen screen, CancellationToken cancellationToken)
    {
        (_katas, _kata, _engine, _progress, _screen) = (katas, first, engine, progress, screen);
        _closed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _keys = new WatchKeys(this);
    }

    public Kata Kata => _kata;

    public IReadOnlyList<Kata> Katas => _katas;

    public LearnerProgress Progress => _progress;

    public WatchScreen Screen => _screen;

    /// <summary>Where keys and whatever else comes from outside are reported.</summary>
    public ChannelWriter<WatchEvent> Events => _events.Writer;

    /// <summary>Runs until it is closed by a key or by the token.</summary>
    public async Task RunAsync()
    {
        Open(_kata);
        try
        {
            await foreach (var happened in _events.Reader.ReadAllAsync(_closed.Token)) Handle(happened);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // Closed.
        }
        await AtRest;
    }

    /// <summary>Completes when the watch has nothing to do until a file is saved or a key pressed; asked after a verdict.</summary>
    public Task AtRest => Task.WhenAll(_run?.Ended ?? Task.CompletedTask, _rehearsal?.Ended ?? Task.CompletedTask);

    public void Close() => _closed.Cancel();

    /// <summary>Shows another kata, or the same one anew.</summary>
    public void Open(Kata kata)
    {
        _rehearsal?.Dispose();
        _run?.Dispose();
        (_kata, _last, _rehearsal) = (kata, null, null);
        _shown?.Cancel();
        _shown = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token);
        _ = FollowAsync(kata, _shown.Token);
        Judge();
        Draw(waiting: null);
    }

    /// <summary>Judges the text as it stands.</summary>
    public void Judge() => Judge(isWhole: Task.FromResult(true));

    /// <summary>Shows the kata as it stands.</summary>
    public void Draw(StillRunning? waiting) => _screen.Show(console => WatchView.Write(console, this, _last, _failure, waiting));

    public void Dispose()
    {
        _closed.Cancel();
        _rehearsal?.Dispose();
        _run?.Dispose();
        _shown?.Dispose();
        _closed.Dispose();
    }

    /// <summary>Abandons the run under way, if there is one: newer text wins.</summary>
    private void Judge(Task<bool> isWhole)
    {
        _rehearsal?.Dispose();
        _run?.Dispose();
        _failure = null;
        _run = new LiveRun(_engine, _kata, ++_round, isWhole, _events.Writer, _closed.Token);
    }

    private void Handle(WatchEvent happened)
    {
        switch (happened)
        {
            case FilesChanged changed when changed.Kata == _kata: Judge(changed.IsOver); break;
            case KeyPressed pressed: _keys.Handle(pressed); break;
            case StillRunning waiting when waiting.Round == _round && (_screen.Clears || waiting.IsFirst): Draw(waiting); break;
            case FirstFailure failure when failure.Round == _round && _screen.Clears: _failure = failure; Draw(waiting: null); break;
            case RunEnded ended when ended.Round == _round: Accept(ended); break;
        }
    }

    private void Accept(RunEnded ended)
    {
        (_last, _failure) = (ended, null);
        if (ended.Verdict is { } verdict) _progress.Record(_kata, ended.Stamp, verdict.Passed);
        if (ended.Verdict is { Compiles: true, Crash: null } && _rehearsal is null or { Ended.IsCompleted: true })
            _rehearsal = new Rehearsal(_engine, _kata, isFirst: _rehearsal is null, after: _run!.Ended, _closed.Token);
        Draw(waiting: null);
    }

    private Task<bool> ReportChangeAsync(FolderWatch folder, Kata kata, CancellationToken cancellationToken)
    {
        var isOver = folder.IsOverAsync(cancellationToken);
        _events.Writer.TryWrite(new FilesChanged(kata, isOver));
        return isOver;
    }

    private async Task FollowAsync(Kata kata, CancellationToken cancellationToken)
    {
        using var folder = new FolderWatch(kata, TimeProvider.System);
        try
        {
            while (true)
            {
                await folder.NextChangeAsync(cancellationToken);
                for (var isOver = false; !isOver;) isOver = await ReportChangeAsync(folder, kata, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Another kata is shown.
        }
    }
}
