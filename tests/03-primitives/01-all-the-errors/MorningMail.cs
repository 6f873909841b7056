namespace AsyncKatas.AllTheErrors.Tests;

static class MorningMail
{
    /// <summary>One line for each entry of the report, sorted: its order is nobody's business. Without a report, one line that says why.</summary>
    public static async Task<IReadOnlyList<string>> Mail(this Op<SyncReport> sync)
    {
        if (await sync.Failure() is { } failure)
            return [$"no report, the run ended with {failure.GetType().Name}: {failure.Message}"];

        var report = await sync;
        return
        [
            .. report.Synced.Select(club => $"{club.Club}: {club.Players} players")
                .Concat(report.Failed.Select(club => $"{club.Club}: failed, {club.Reason}"))
                .Concat(report.Cancelled.Select(club => $"{club}: cancelled"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
