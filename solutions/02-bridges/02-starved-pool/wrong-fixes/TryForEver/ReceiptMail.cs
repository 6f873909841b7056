// Tempting: a wait costs no thread any more, so it may as well last until the gateway has recovered.
// Fails: the buyer still waits, and nobody learns that there will be no receipt.
// Caught by: A_gateway_that_stays_busy_fails_the_receipt
using System.Net;
using System.Net.Http.Json;

namespace AsyncKatas.StarvedPool;

public sealed class ReceiptMail(HttpClient gateway, TimeProvider clock)
{
    public const int Tries = 3;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task<string> SendAsync(string text, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "receipts") { Content = new StringContent(text) };
            request.Headers.Date = clock.GetUtcNow();
            using var response = await gateway.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
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
