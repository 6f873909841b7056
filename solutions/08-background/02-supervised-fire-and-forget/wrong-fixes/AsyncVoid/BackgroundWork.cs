// Tempting: an async void method needs no task that somebody would have to keep.
// Fails: there is no task for the caller to observe, so its exception ends the process.
// Caught by: An_entry_that_fails_is_an_error_in_the_log
namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork
{
    int _running;

    public int Running => Volatile.Read(ref _running);

#pragma warning disable VSTHRD100, AsyncFixer03, MA0155
    public async void Run(string name, Func<Task> work)
#pragma warning restore VSTHRD100, AsyncFixer03, MA0155
    {
        Interlocked.Increment(ref _running);
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
