// Tempting: a scheduler with two places is one line, and its queue is made of objects, not of threads.
// Fails: a task that waits in such a queue learns of its token when its turn has come. Until then the buyer cannot leave.
// Caught by: A_buyer_who_leaves_the_queue_ends_the_wait_and_takes_no_place_along
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly ConcurrentExclusiveSchedulerPair _places = new(TaskScheduler.Default, maxConcurrencyLevel: Places);

    public Task<string> SignAsync(string text, CancellationToken cancellationToken)
        => Task.Factory.StartNew(() => device.Sign(text), cancellationToken, TaskCreationOptions.DenyChildAttach, _places.ConcurrentScheduler);
}
