namespace AsyncKatas.ProvenPostconditions.Tests;

[Collection(SeededDatabase.Name)]
public sealed class ContractJobTests(SeededDatabase database)
{
    [Fact]
    public Task The_job_reports_whom_it_did_not_find_and_goes_on() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        var report = await site.Answer(site.RunJob(LeagueSite.Ida, LeagueSite.Nobody, LeagueSite.Grace));

        report.Should().Be("released: 12, 1174; missing: 1147", "a report that counts a player who was not there hides the one who was meant");
        site.Players().Should().Be("7:1 8:2", "one wrong number is no reason to leave out the rest");
    });

    [Fact]
    public Task A_player_who_leaves_a_moment_earlier_was_not_released_by_the_job() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, holdWrites: true);
        var job = site.RunJob(LeagueSite.Grace);
        await lab.Settle();

        var wasFirst = site.ReleasedElsewhere(LeagueSite.Grace);
        site.Writes.Open();

        var report = await site.Answer(job);
        report.Should().Be(wasFirst ? "released: ; missing: 1174" : "released: 1174; missing: ", "of two who release the same player one has released nobody, and the clubs read who it was");
    });

    [Fact]
    public Task A_database_that_fails_makes_the_job_fail() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, holdWrites: true);
        var job = site.RunJob(LeagueSite.Ida, LeagueSite.Grace);
        lab.Step("the job to reach the database");
        await site.Writes.Reached();

        site.Writes.Fail(site.Writes.Arrived[^1], new IOException("disk full"));
        await lab.Settle();
        site.Writes.Open();

        lab.Step("the job to end", because: "the database has answered");
        var failure = await job.Failure();
        failure.Should().BeOfType<IOException>("nobody knows of Ida whether she is in the register, and a report would say that somebody did");
    });
}
