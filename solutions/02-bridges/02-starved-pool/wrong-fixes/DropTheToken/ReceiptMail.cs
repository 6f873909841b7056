// Tempting: the synchronous methods took no token either, and each of the siblings has an overload without.
// Fails: a buyer who has left is still waited for, half a minute a try.
// Caught by: A_buyer_who_leaves_ends_the_wait_whatever_it_is_for
#pragma warning disable CA2016, MA0040 // the lost token is the point
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
            using var response = await gateway.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && tries < Tries)
            {
                await Task.Delay(Pause, clock);
                continue;
            }

            response.EnsureSuccessStatusCode();

            return (await response.Content.ReadFromJsonAsync<Posted>())!.Number;
        }
    }

    private sealed record Posted(string Number);
}
