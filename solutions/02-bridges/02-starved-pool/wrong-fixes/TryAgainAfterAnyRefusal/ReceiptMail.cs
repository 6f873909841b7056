// Tempting: whatever was no success may be one in half a minute, and the loop is there already.
// Fails: only 503 says "try again". A receipt that the gateway cannot read is refused three times, and its buyer learns of it a minute later.
// Caught by: A_refusal_gets_one_try_and_fails_the_receipt
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

            if (!response.IsSuccessStatusCode && tries < Tries)
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
