namespace AsyncKatas.SupervisedFireAndForget;

// Work that outlives the request which starts it: the club has its answer while the League's archive, which is slow,
// still writes who did what. Every week the auditors find a few entries missing. Nobody has an explanation: the log of
// the application has no error and no warning, and the compiler has not complained either since the "_ =" is there.
public sealed class BackgroundWork
{
    int _running;

    public int Running => Volatile.Read(ref _running);

    // TODO: let no work vanish: not when it fails, and not when the application stops.
    public void Run(string name, Func<Task> work)
    {
        Interlocked.Increment(ref _running);
        _ = RunAsync(work);
    }

    async Task RunAsync(Func<Task> work)
    {
        await work();
        Interlocked.Decrement(ref _running);
    }
}
