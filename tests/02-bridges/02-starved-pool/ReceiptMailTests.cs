using System.Net;

namespace AsyncKatas.StarvedPool.Tests;

[Collection(SeededDatabase.Name)]
public sealed class ReceiptMailTests(SeededDatabase database)
{
    [Fact]
    public Task A_refusal_gets_one_try_and_fails_the_receipt() => Lab.RunAsync(async lab =>
    {
        foreach (var refusal in new[] { HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError })
        {
            var shop = new Shop(lab, database, onlyClosed: "none");
            shop.Mail.Refusal = refusal;
            var receipt = shop.Issue();

            lab.Step($"the receipt to fail at once when the gateway answers {(int)refusal}", because: "only a busy gateway has asked for another try");
            (await receipt.Failure()).Should().BeOfType<HttpRequestException>("the caller has to learn that there is no receipt");
            shop.Gateway.Arrivals.Should().Be(1, $"a gateway that answers {(int)refusal} is not busy, and may have worked on the receipt already");
        }
    });
}
