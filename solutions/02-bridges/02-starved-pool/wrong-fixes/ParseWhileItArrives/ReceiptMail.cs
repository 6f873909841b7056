// Tempting: SendAsync was the wait; parsing is computation.
// Fails: with ResponseHeadersRead the body is still on its way, and a synchronous parser waits for it on its thread.
// Caught by: No_thread_waits_for_the_body_of_the_answer
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
            using var response = await gateway.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && tries < Tries)
            {
                await Task.Delay(Pause, clock, cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();

            return JsonSerializer.Deserialize<Posted>(response.Content.ReadAsStream(cancellationToken))!.Number;
        }
    }

    private sealed record Posted(string Number);
}
