namespace AsyncKatas.SwallowedCancel.Tests;

/// <summary>Answers when the script lets it. Like any client with a time limit, it links the caller's token with one of its own.</summary>
public sealed class FakeFeed(Lab lab) : IResultsFeed
{
    public Gate Calls { get; } = lab.Gate("feed");

    /// <summary>What a cancelled call throws in place of a cancellation, as a socket does that is closed while it reads.</summary>
    public Exception? WhenCancelled { get; set; }

    public async Task<string> FetchAsync(string fixture, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await Calls.Pass(fixture, limit.Token);
            return $"result of {fixture}";
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw WhenCancelled ?? new OperationCanceledException(limit.Token);
        }
    }
}
