using System.Text;

namespace AsyncKatas.Worker;

/// <summary>The one way out to the runner; code under test prints elsewhere (see <see cref="PrintedText"/>).</summary>
internal sealed class EventStream(Stream output)
{
    private readonly Lock _lock = new();

    public void Send(WorkerEvent workerEvent)
    {
        var line = Encoding.UTF8.GetBytes(workerEvent.ToLine() + "\n");
        lock (_lock)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
