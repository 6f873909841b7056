namespace AsyncKatas.AllTheErrors.Tests;

/// <summary>A feed whose answers wait at one gate and whose cancelled copies roll back at another.</summary>
public sealed class FakeFeed(Lab lab) : IClubFeed
{
    public static readonly IReadOnlyList<string> Clubs = ["Albion", "Athletic", "City", "Rangers", "Wanderers"];

    /// <summary>The clubs of a whole country: more than anybody who limits the calls would allow at once.</summary>
    public static readonly IReadOnlyList<string> Country = [.. Enumerable.Range(1, 40).Select(number => $"Club {number:00}")];

    /// <summary>Where each club's sync waits for the feed, under the club's name.</summary>
    public Gate Answer { get; } = lab.Gate("feed");

    /// <summary>Where a cancelled sync takes back what it has written.</summary>
    public Gate Rollback { get; } = lab.Gate("rollback");

    /// <summary>A club whose sync has begun to commit, and can no longer be cancelled.</summary>
    public string? Committing { get; init; }

    /// <summary>A club for which the feed throws before it returns a task.</summary>
    public string? Unknown { get; init; }

    /// <summary>A club whose task fails with two exceptions: its squad is copied in two halves, side by side.</summary>
    public string? FailsTwice { get; init; }

    /// <summary>How many players each club has; without it, each has another number.</summary>
    public int? Squad { get; init; }

    public Op<SyncReport> StartSync(CancellationToken cancellationToken = default) => StartSync(Clubs, cancellationToken);

    public Op<SyncReport> StartSync(IReadOnlyList<string> clubs, CancellationToken cancellationToken = default) =>
        lab.Start("nightly sync", () => new NightlySync(this).RunAsync(clubs, cancellationToken));

    public Task<Op<SyncReport>> SyncUnderWayAsync(CancellationToken cancellationToken = default) => SyncUnderWayAsync(Clubs, cancellationToken);

    public async Task<Op<SyncReport>> SyncUnderWayAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken = default)
    {
        var sync = StartSync(clubs, cancellationToken);
        lab.Step("the syncs of all clubs to be under way at once", because: "all the clubs of the country, one after the other, take longer than the night");
        await Answer.Reached(clubs.Count);
        lab.Step("each sync to go on until the feed has answered it", because: "how one club's sync ends is none of the others' business");
        return sync;
    }

    public Task<int> SyncAsync(string club, CancellationToken cancellationToken)
    {
        if (club == Unknown)
            throw new KeyNotFoundException("no such club");

        return club == FailsTwice ? TwoFailures(club) : AnswerAsync(club, cancellationToken);
    }

    async Task<int> AnswerAsync(string club, CancellationToken cancellationToken)
    {
        try
        {
            await Answer.Pass(club, club == Committing ? CancellationToken.None : cancellationToken);
            return Squad ?? 20 + club.Length;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Rollback.Pass(club);
            throw;
        }
    }

    static Task<int> TwoFailures(string club)
    {
        var squad = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        squad.SetException([new FeedException(club, "players A to L are missing"), new FeedException(club, "players M to Z are missing")]);
        return squad.Task;
    }
}
