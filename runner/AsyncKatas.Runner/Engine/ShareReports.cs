using System.Threading.Channels;

namespace AsyncKatas.Runner.Engine;

/// <summary>What one worker has said of its share of a run's tests, kept until it is that share's turn.</summary>
internal sealed class ShareReports : ITestObserver
{
    private readonly Channel<(string? Started, TestResult? Finished)> _reports = Channel.CreateUnbounded<(string?, TestResult?)>();

    public void Started(string test) => _reports.Writer.TryWrite((test, null));

    public void Finished(TestResult test) => _reports.Writer.TryWrite((null, test));

    public void End() => _reports.Writer.Complete();

    /// <summary>False when the share has ended and nothing of it is left to tell.</summary>
    public async Task<bool> TellOneTestAsync(ITestObserver? observer)
    {
        await foreach (var (started, finished) in _reports.Reader.ReadAllAsync())
        {
            if (started is not null) observer?.Started(started);
            if (finished is null) continue;

            observer?.Finished(finished);
            return true;
        }
        return false;
    }
}
