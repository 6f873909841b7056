namespace AsyncKatas.EmailAfterResponse.Tests;

/// <summary>A mail server that is slow: each receipt waits at the gate, and is sent if its connection is still open afterwards.</summary>
internal sealed class FakeMailServer(Gate gate)
{
    readonly Lock _lock = new();
    readonly List<string> _sent = [];
    readonly List<Connection> _connections = [];

    public Gate Gate => gate;

    public IReadOnlyList<string> Sent { get { lock (_lock) return [.. _sent]; } }

    /// <summary>For each connection: how many receipts it has sent.</summary>
    public IReadOnlyList<int> SentByConnection { get { lock (_lock) return [.. _connections.Select(c => c.Sent).Where(n => n > 0)]; } }

    public int OpenConnections { get { lock (_lock) return _connections.Count(c => !c.IsClosed); } }

    public IMailer Connect()
    {
        var connection = new Connection(this);
        lock (_lock) _connections.Add(connection);
        return connection;
    }

    sealed class Connection(FakeMailServer server) : IMailer, IAsyncDisposable
    {
        public int Sent { get; private set; }

        public bool IsClosed { get; private set; }

        public async Task SendAsync(Receipt receipt, CancellationToken cancellationToken)
        {
            await server.Gate.Pass(receipt.Email, cancellationToken);
            lock (server._lock)
            {
                ObjectDisposedException.ThrowIf(IsClosed, this);
                Sent++;
                server._sent.Add(receipt.Email);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (server._lock) IsClosed = true;
            return ValueTask.CompletedTask;
        }
    }
}
