using System.Runtime.ExceptionServices;

namespace AsyncKatas.FailFastGroup;

/// <summary>Calls that live and die together: the first failure cancels the others, and the end waits for all of them.</summary>
public sealed class TaskGroup(CancellationToken cancellationToken) : IAsyncDisposable
{
    readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    readonly List<Task> _calls = [];
    ExceptionDispatchInfo? _cause;

    public Task<T> Run<T>(Func<CancellationToken, Task<T>> call)
    {
        var task = GuardAsync(call);
        _calls.Add(task);
        return task;
    }

    public async Task Completion()
    {
        await Task.WhenAll(_calls).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_cause is null)
            return;

        cancellationToken.ThrowIfCancellationRequested();
        _cause.Throw();
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_calls).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _source.Dispose();
    }

    async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> call)
    {
        try
        {
            return await call(_source.Token);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _cause, ExceptionDispatchInfo.Capture(exception), null);
            await _source.CancelAsync();
            throw;
        }
    }
}
