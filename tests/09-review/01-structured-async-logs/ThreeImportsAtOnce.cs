using AsyncKatas.StructuredAsyncLogs;

namespace AsyncKatas.StructuredAsyncLogs.Tests;

/// <summary>op-1 succeeds, op-2 fails in its commit, op-3 is cancelled while it reads; each waits while the others go on.</summary>
public static class ThreeImportsAtOnce
{
    public static async Task<ImportNight> PlayAsync(Lab lab)
    {
        var night = new ImportNight(lab);
        using var browser = new CancellationTokenSource();
        lab.Step("three imports to read their players", because: "they run at the same time");
        var first = night.Post("op-1", "2024/25");
        await night.Source.Reached(1);
        var second = night.Post("op-2", "2025/26");
        await night.Source.Reached(2);
        var third = night.Post("op-3", "2026/27", browser.Token);
        await night.Source.Reached(3);

        lab.Step("op-2 and op-1 to add their players, in this order", because: "this is how their lists came in");
        night.Source.Release("2025/26");
        await night.Store.Reached(1);
        night.Source.Release("2024/25");
        await night.Store.Reached(2);

        lab.Step("op-3 to be cancelled", because: "whoever started it closed the browser");
        await browser.CancelAsync();
        (await third).Should().Be(ImportResult.Cancelled, "its caller cancelled it");

        lab.Step("op-2 and op-1 to commit, in this order", because: "this is how the store gets through");
        night.Store.Release("2025/26");
        await night.Commits.Reached(1);
        night.Store.Release("2024/25");
        await night.Commits.Reached(2);

        lab.Step("op-2 to fail, op-1 to succeed and the clubs to be told about op-1");
        night.Commits.Fail("2025/26", new IOException("disk full"));
        (await second).Should().Be(ImportResult.Failed, "its commit failed");
        night.Commits.Open();
        (await first).Should().Be(ImportResult.Succeeded, "its commit went through");
        await night.Mail.Reached();
        night.Mail.Open();
        await lab.Settle();
        await night.EndAsync();
        return night;
    }
}
