using System.Net;
using System.Text.Json;

namespace AsyncKatas.StarvedPool;

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
