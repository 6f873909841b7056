// Tempting: WaitAsync makes any task cancellable, whatever its method takes.
// Fails: it ends the wait, not the call: the gateway gets a receipt whose buyer has left, and the socket is kept until it answers.
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
            using var response = await gateway.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(cancellationToken);

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
