using System.Net;
using System.Text.Json;

namespace AsyncKatas.StarvedPool;

// Hands a receipt to the mail gateway and gets its number back. The gateway is busy now and then, and says so.
// In such a minute each receipt that is tried again keeps a thread until then.
public sealed class ReceiptMail(HttpClient gateway, TimeProvider clock)
{
    public const int Tries = 3;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public string Send(string text)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "receipts") { Content = new StringContent(text) };
            request.Headers.Date = clock.GetUtcNow();
            using var response = gateway.Send(request, HttpCompletionOption.ResponseHeadersRead);

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && tries < Tries)
            {
                Thread.Sleep(Pause);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return JsonSerializer.Deserialize<Posted>(response.Content.ReadAsStream())!.Number;
        }
    }

    private sealed record Posted(string Number);
}
