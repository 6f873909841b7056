using Microsoft.Extensions.Logging;

namespace AsyncKatas.SwallowedCancel.Tests;

/// <summary>One night's run for two fixtures, with its feed, its page and its log.</summary>
public sealed class MatchDay(Lab lab)
{
    const string RedsBlues = "Reds v Blues", CityUnited = "City v United";
    readonly CancellationTokenSource _stop = lab.Own(new CancellationTokenSource());
    readonly LogCapture _log = new();

    public FakeFeed Feed { get; } = new(lab);

    public FakePage Page { get; } = new(lab);

    /// <summary>What the feed's call throws in place of a cancellation.</summary>
    public Exception? WhenCancelled { init => Feed.WhenCancelled = value; }

    /// <summary>The exceptions in the log, from warnings upwards: what somebody has to look at.</summary>
    public IReadOnlyList<string> LoggedFailures =>
        [.. _log.Entries.Where(entry => entry.Level >= LogLevel.Warning).Select(entry => $"{entry.Exception?.GetType().Name}: {entry.Exception?.Message}")];

    public Op<int> Start() => lab.Start("run",
        () => new ResultsImport(Feed, Page, lab.Clock, _log.CreateLogger<ResultsImport>()).RunAsync([RedsBlues, CityUnited], _stop.Token));

    public async Task<Op<int>> StartAndAskTheFeedAsync()
    {
        var run = Start();
        lab.Step("the run to ask for its first result");
        await Feed.Calls.Reached();
        return run;
    }

    /// <summary>What a deployment does first.</summary>
    public Task StopAsync() => _stop.CancelAsync();

    public void FailTheCall(Exception exception) => Feed.Calls.Fail(RedsBlues, exception);
}
