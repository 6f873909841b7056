// Tempting: the request does not change from try to try, so it is made once, above the loop.
// Fails: an HttpRequestMessage can be sent once. The second try fails before it reaches the network.
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
        using var request = new HttpRequestMessage(HttpMethod.Post, "receipts") { Content = new StringContent(text) };
        request.Headers.Date = clock.GetUtcNow();

        for (var tries = 1; ; tries++)
        {
            using var response = await gateway.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && tries < Tries)
            {
                await Task.Delay(Pause, clock, cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();

            return (await response.Content.ReadFromJsonAsync<Posted>(cancellationToken))!.Number;
        }
    }

    private sealed record Posted(string Number);
}
