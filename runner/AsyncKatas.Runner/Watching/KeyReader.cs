using System.Threading.Channels;

namespace AsyncKatas.Runner.Watching;

/// <summary>Reads keys one at a time: while one has its effect, such as an editor that uses the terminal, nothing else reads.</summary>
internal static class KeyReader
{
    public static void Start(ChannelWriter<WatchEvent> events) => new Thread(() => Read(events)) { IsBackground = true, Name = "keys" }.Start();

    private static void Read(ChannelWriter<WatchEvent> events)
    {
        using var handled = new SemaphoreSlim(0);
        try
        {
            while (events.TryWrite(new KeyPressed(Console.ReadKey(intercept: true).KeyChar, () => handled.Release()))) handled.Wait();
        }
        catch (InvalidOperationException)
        {
            // The terminal has gone.
        }
    }
}
