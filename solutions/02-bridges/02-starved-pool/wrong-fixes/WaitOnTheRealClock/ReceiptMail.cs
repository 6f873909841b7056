// Tempting: Task.Delay is the asynchronous sibling of Thread.Sleep, and this overload is the short one.
// Fails: it runs on the machine's clock. A test of the third try takes a minute, or nobody writes it.
// Caught by: No_thread_sleeps_until_the_next_try
using System.Net;
using System.Net.Http.Json;

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
                await Task.Delay(Pause, cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();

            return (await response.Content.ReadFromJsonAsync<Posted>(cancellationToken))!.Number;
        }
    }

    private sealed record Posted(string Number);
}
