using Microsoft.Extensions.Logging;

namespace AsyncKatas.TestKit.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task Entries_keep_template_properties_scopes_and_exception()
    {
        using var logs = new LogCapture();
        var log = logs.CreateLogger("Pay");
        using (log.BeginScope("Order {OrderId}", 7))
        using (log.BeginScope("plain"))
            log.LogError(new IOException("card declined"), "Charging {Amount} {Note} failed", 2.5, null);

        var entry = logs.Entries.Should().ContainSingle("one message was logged").Which;
        (entry.Template, entry.Message, entry["Amount"], entry["Nothing"]).Should().Be(("Charging {Amount} {Note} failed", "Charging 2.5 (null) failed", (object?)2.5, (object?)null), "a structured sink would store both");
        await Verifier.Verify(logs.Dump());
    }

    [Fact]
    public Task A_scope_follows_its_own_call() => Lab.RunAsync(async lab =>
    {
        using var logs = new LogCapture();
        var (gate, log) = (lab.Gate("charge"), logs.CreateLogger<LogTests>());
        async Task Pay(int order)
        {
            using var scope = log.BeginScope("Order {OrderId}", order);
            await gate.Pass(order.ToString(System.Globalization.CultureInfo.InvariantCulture));
            log.LogInformation("Charged");
        }
        var (one, two) = (lab.Start("one", () => Pay(1)), lab.Start("two", () => Pay(2)));
        await gate.Reached(2);
        gate.Release("2");
        await two;
        gate.Release("1");
        await one;

        logs.Entries.Select(e => e.Scopes.Single()).Should().Equal(["OrderId = 2 (Int32)", "OrderId = 1 (Int32)"], "scopes travel with the call, not with the thread");
    });
}
