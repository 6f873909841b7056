using System.Net;

namespace AsyncKatas.StarvedPool.Tests;

/// <summary>The mail gateway behind an HttpClient: its head waits at one gate and its body at another, as on a slow network.</summary>
public sealed class MailGateway(Gate calls, Gate answers) : HttpMessageHandler
{
    readonly Lock _lock = new();
    readonly List<string> _received = [];

    /// <summary>How many calls it refuses as busy before it takes a receipt.</summary>
    public int BusyFor { get; set; }

    /// <summary>What it answers to whatever it gets, when it does not want it.</summary>
    public HttpStatusCode? Refusal { get; set; }

    public IReadOnlyList<string> Received { get { lock (_lock) return [.. _received]; } }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await calls.Pass("receipt", cancellationToken);
        return Answer(request, await request.Content!.ReadAsStringAsync(cancellationToken));
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        calls.PassBlocking("receipt");
        using var body = new StreamReader(request.Content!.ReadAsStream(cancellationToken));
        return Answer(request, body.ReadToEnd());
    }

    HttpResponseMessage Answer(HttpRequestMessage request, string receipt)
    {
        lock (_lock)
        {
            if (BusyFor-- > 0)
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request };

            if (Refusal is { } refusal)
                return new HttpResponseMessage(refusal) { RequestMessage = request };

            _received.Add(receipt);
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(new SlowBody(answers)) };
        }
    }
}
