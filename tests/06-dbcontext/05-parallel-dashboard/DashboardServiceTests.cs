using Microsoft.Extensions.DependencyInjection;
using static AsyncKatas.ParallelDashboard.Tests.LeagueSeed;

namespace AsyncKatas.ParallelDashboard.Tests;

public sealed class DashboardServiceTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public Task Shows_the_player_the_team_the_stats_and_the_newest_ten_activities() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        var page = await league.Page(league.Open(Ada));

        page.Player.Should().Be("Ada", "it is her page");
        page.Team.Should().Be("Rovers", "that is her team");
        page.Stats!.Goals.Should().Be(9, "that is her season");
        page.Recent.Should().Equal(AdasNewestTen, "the page shows the newest ten of her activities, newest first");
    });

    [Fact]
    public Task Needs_no_more_than_two_round_trips_to_the_database() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        var request = league.Open(Ada);
        var roundTrips = await league.ServeAll();
        await league.Page(request);

        roundTrips.Should().NotBeEmpty("the page shows what the database knows now")
            .And.HaveCountLessThanOrEqualTo(2, "only the team needs another query's answer, and no other query has to wait for one");
    });

    [Fact]
    public Task Gives_every_query_in_flight_a_context_of_its_own() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        var request = league.Open(Ada);
        do
        {
            await lab.Settle();
            league.ContextsInFlight.Should().Be(league.QueriesInFlight, "a context serves one query at a time, whether it checks that or not");
        }
        while ((await league.ServeRoundTrip()).Count > 0);
        await league.Page(request);
    });

    [Fact]
    public Task Shows_the_new_team_after_a_transfer() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        await league.Page(league.Open(Ada));
        league.Transfer(Ada.PlayerId, United);
        var page = await league.Page(league.Open(Ada));

        page.Team.Should().Be("United", "her row in Players says so, whatever was true when she signed in");
    });

    [Fact]
    public Task Shows_a_player_who_has_not_played_yet() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        var page = await league.Page(league.Open(Ben));

        page.Team.Should().Be("United", "he has a team from his first day");
        page.Stats.Should().BeNull("no stats is not the same as zero goals");
        page.Recent.Should().BeEmpty("nothing has happened yet");
    });

    [Fact]
    public Task Waits_for_every_query_before_a_failure_reaches_the_caller() => Lab.RunAsync(async lab =>
    {
        var rehearsal = new LeagueApp(lab, database);
        await rehearsal.Page(rehearsal.Open(Ada));

        foreach (var query in rehearsal.Queries.Distinct().Order())
        {
            var league = new LeagueApp(lab, database);
            var request = league.Open(Ada);
            await league.Fail(query, new IOException($"no answer from {query}"));
            league.LeftBehindBy(request).Should().Be(0, $"{query} failed, but the request must not end before its other queries have");

            await league.ServeAll();
            lab.Step($"the request to fail, as {query} did", because: "the database has answered every other query");
            (await request.Failure()).Should().BeOfType<IOException>("the caller has to learn why there is no page");
            league.StillOpen.Should().BeEmpty("a failed request gives back what it opened");
        }
    });

    [Fact]
    public Task Stops_every_query_when_the_caller_cancels() => Lab.RunAsync(async lab =>
    {
        for (var roundTrips = 0; ; roundTrips++)
        {
            var league = new LeagueApp(lab, database);
            using var browser = new CancellationTokenSource();
            var request = league.Open(Ada, browser.Token);
            await league.Serve(roundTrips);
            if (request.IsCompleted) break;
            league.ContextsInFlight.Should().Be(league.QueriesInFlight, "a cancelled query ends on its own context, not in the middle of another query");
            await browser.CancelAsync();
            await lab.Settle();
            league.QueriesInFlight.Should().Be(0, $"the browser went away after {roundTrips} round trips, and nobody reads the answers");
            league.LeftBehindBy(request).Should().Be(0, "a query that has been told to stop has not stopped yet");
            await league.ServeAll();
            lab.Step("the request to end", because: "its caller cancelled");
            (await request.Failure()).Should().BeAssignableTo<OperationCanceledException>("the caller cancelled, nothing else went wrong");
            league.StillOpen.Should().BeEmpty("a cancelled request gives back what it opened");
        }
    });

    [Fact]
    public Task Holds_no_thread_while_the_database_works() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        var request = league.Open(Ada);
        do
            (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the database serves no other request");
        while ((await league.ServeRoundTrip()).Count > 0);
        await league.Page(request);

        league.BlockingQueries.Should().BeEmpty("a query that is not awaited holds a thread until it is answered");
    });

    [Fact]
    public Task Leaves_no_context_and_no_connection_open() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);

        await league.Page(league.Open(Ada));

        league.StillOpen.Should().BeEmpty("whoever opens something closes it");
    });

    [Fact]
    public Task Keeps_one_context_per_request_for_the_services_that_save() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueApp(lab, database);
        await using var request = league.Services.CreateAsyncScope();

        var first = request.ServiceProvider.GetRequiredService<LeagueContext>();
        var second = request.ServiceProvider.GetRequiredService<LeagueContext>();

        ReferenceEquals(first, second).Should().BeTrue("two services of one request save their changes together");
    });
}
