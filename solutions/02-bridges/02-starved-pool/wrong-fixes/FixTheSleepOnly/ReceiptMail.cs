// Tempting: Thread.Sleep is what everybody searches for, and the worst of them: 30 seconds each.
// Fails: it is one leaf of seven. The others keep their threads for as long as somebody else takes.
// Caught by: No_thread_waits_for_the_mail_gateway
#pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042, MA0045 // the blocking calls are the point
using System.Net;
using System.Text.Json;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptMail(HttpClient gateway, TimeProvider clock)
{
    public const int Tries = 3;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task<string> SendAsync(string text, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "receipts") { Content = new StringContent(text) };
            request.Headers.Date = clock.GetUtcNow();
            using var response = gateway.Send(request, HttpCompletionOption.ResponseHeadersRead);

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && tries < Tries)
            {
                await Task.Delay(Pause, clock, cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return JsonSerializer.Deserialize<Posted>(response.Content.ReadAsStream())!.Number;
        }
    }

    private sealed record Posted(string Number);
}
