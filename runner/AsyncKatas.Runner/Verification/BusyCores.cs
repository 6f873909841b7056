namespace AsyncKatas.Runner.Verification;

/// <summary>A busy loop on every core, until disposed or the program ends.</summary>
internal sealed class BusyCores : IDisposable
{
    private volatile bool _ended;

    public BusyCores()
    {
        for (var core = 0; core < Environment.ProcessorCount; core++) new Thread(Spin) { IsBackground = true, Name = $"busy {core}" }.Start();
    }

    public void Dispose() => _ended = true;

    private void Spin()
    {
        while (!_ended) Thread.SpinWait(1000);
    }
}
