using AsyncKatas.Worker;

namespace AsyncKatas.Runner.Engine;

/// <summary>Deals a run's tests out to one or more workers, and tells of them as if one worker had run them all.</summary>
internal static class SharedRun
{
    public static async Task<(IReadOnlyList<TestResult> Tests, string? Crash)> ExecuteAsync(
        IReadOnlyList<WorkerProcess> workers, RunRequest request, ITestObserver? observer, CancellationToken cancellationToken)
    {
        var reports = workers.Select(_ => new ShareReports()).ToList();
        var telling = TellInTurnAsync(reports, observer);
        var runs = workers.Select((worker, share) => RunShareAsync(worker, request with { Share = share, Shares = workers.Count }, reports[share], cancellationToken)).ToList();
        await telling;
        var results = await Task.WhenAll(runs);
        var tests = results.SelectMany(result => result.Tests).OrderBy(test => test.Position).ThenBy(test => test.DisplayName, StringComparer.Ordinal);
        return (tests.ToList(), results.Select(result => result.Crash).FirstOrDefault(crash => crash is not null));
    }

    private static async Task<(IReadOnlyList<TestResult> Tests, string? Crash)> RunShareAsync(WorkerProcess worker, RunRequest request, ShareReports reports, CancellationToken cancellationToken)
    {
        try
        {
            return await SupervisedRun.ExecuteAsync(worker, request, reports, cancellationToken);
        }
        finally
        {
            reports.End();
        }
    }

    /// <summary>One test of each share in turn, as they were dealt out, whichever worker is faster: the first failure told is always the same one.</summary>
    internal static async Task TellInTurnAsync(IEnumerable<ShareReports> reports, ITestObserver? observer)
    {
        var unended = new Queue<ShareReports>(reports);
        while (unended.TryDequeue(out var share))
            if (await share.TellOneTestAsync(observer)) unended.Enqueue(share);
    }
}
