// Also right: two threads that belong to the device and end with it. Better when the driver wants the same thread for each call, or is busy all day.
using System.Collections.Concurrent;

namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk : IDisposable
{
    public const int Places = 2;

    private readonly IFiscalDevice _device;
    private readonly BlockingCollection<Action> _receipts = [];

    public SignatureDesk(IFiscalDevice device)
    {
        _device = device;
        for (var place = 0; place < Places; place++)
            new Thread(Work) { IsBackground = true, Name = $"fiscal device {place}" }.Start();
    }

    public async Task<string> SignAsync(string text, CancellationToken cancellationToken)
    {
        // Without this option, the rest of the request would run on the thread of the device.
        var signature = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var leave = cancellationToken.Register(() => signature.TrySetCanceled(cancellationToken));
        _receipts.Add(() => Sign(text, signature), CancellationToken.None);
        return await signature.Task;
    }

    public void Dispose() => _receipts.CompleteAdding();

    private void Work()
    {
        foreach (var receipt in _receipts.GetConsumingEnumerable())
            receipt();
    }

    private void Sign(string text, TaskCompletionSource<string> signature)
    {
        if (signature.Task.IsCompleted)
            return;

        try
        {
            signature.TrySetResult(_device.Sign(text));
        }
        catch (Exception e)
        {
            signature.TrySetException(e);
        }
    }
}
