namespace AsyncKatas.EmailAfterResponse.Tests;

internal sealed class FakeDrafts : IDrafts
{
    readonly Lock _lock = new();
    readonly List<string> _locked = [];

    public IReadOnlyList<string> Locked { get { lock (_lock) return [.. _locked]; } }

    public Task<IAsyncDisposable> LockAsync(string player, CancellationToken cancellationToken)
    {
        lock (_lock) _locked.Add(player);
        return Task.FromResult<IAsyncDisposable>(new Draft(this, player));
    }

    sealed class Draft(FakeDrafts drafts, string player) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            lock (drafts._lock) drafts._locked.Remove(player);
            return ValueTask.CompletedTask;
        }
    }
}
