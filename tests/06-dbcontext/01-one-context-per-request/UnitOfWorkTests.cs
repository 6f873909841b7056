using static AsyncKatas.OneContextPerRequest.Tests.LeagueSeed;

namespace AsyncKatas.OneContextPerRequest.Tests;

[Collection(SeededDatabase.Name)]
public sealed class UnitOfWorkTests(SeededDatabase database)
{
    [Fact]
    public Task A_request_lets_go_of_its_context_however_it_ends() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database, slowFederation: true);
        using var browser = new CancellationTokenSource();

        await league.Answer(league.Show(Rovers));
        league.ContextsInUse.Should().Be(0, "the page is answered");

        await league.Answer(league.Show(404));
        league.ContextsInUse.Should().Be(0, "there is nothing to show");

        var failing = league.Rename(Rovers, "Wanderers");
        lab.Step("the first name at the federation", because: "no team changes its name without an approval");
        await league.Federation.Reached(1);
        league.Federation.Fail("Wanderers", new IOException("the federation does not answer"));
        (await league.Answer(failing)).Should().Be("500 IOException: the federation does not answer", "nobody has approved the name");
        league.ContextsInUse.Should().Be(0, "the request has failed");

        var abandoned = league.Rename(Rovers, "Argyle", browser.Token);
        lab.Step("the second name at the federation", because: "no team changes its name without an approval");
        await league.Federation.Reached(2);
        await browser.CancelAsync();
        await abandoned.Ended();
        league.ContextsInUse.Should().Be(0, "the browser has gone, and with it the request");
    });

    [Fact]
    public Task A_change_and_its_journal_entry_are_saved_together_or_not_at_all() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database);

        await league.Answer(league.SetPrice(United, 45));
        await league.Answer(league.Rename(Rovers, "Albion"));
        await league.Answer(league.Rename(Rovers, "United"));

        league.Saved(United).Should().Be("United, 45 euros", "that is what United asked for");
        league.Saved(Rovers).Should().Be("Albion, 30 euros", "the first name was free, and the second was taken");
        league.Journal().Should().Be("A ticket for United costs 45 now. Rovers is called Albion now.",
            "the journal tells of all that has happened, as it happened, and of nothing else");
    });

    [Fact]
    public Task A_price_that_cannot_be_saved_is_an_error() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database);
        league.DiskIsFull();

        var answer = await league.Answer(league.SetPrice(United, 45));

        answer.Should().StartWith("500 ", "the club has to learn that its price is not in the database, and its name has nothing to do with that");
        league.Saved(United).Should().Be("United, 40 euros", "the disk is full");
        league.Journal().Should().BeEmpty("nothing has happened");
    });

    [Fact]
    public Task A_database_that_is_lost_has_not_said_that_a_name_is_taken() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database, slowFederation: true);
        var rename = league.Rename(Rovers, "Albion");
        lab.Step("the new name at the federation", because: "no team changes its name without an approval");
        await league.Federation.Reached(1);

        league.DatabaseIsLost();
        league.Federation.Open();

        var answer = await league.Answer(rename);
        answer.Should().StartWith("500 ", "there is no other team of that name, and a club that reads so looks for another one");
    });

    [Fact]
    public Task An_unknown_team_is_an_answer_not_a_crash() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database);

        (await league.Answer(league.Show(404))).Should().Be("404 NotFound", "a link may be older than the team list");
        (await league.Answer(league.Rename(404, "Argyle"))).Should().Be("404 NotFound", "a link may be older than the team list");
        (await league.Answer(league.SetPrice(404, 1))).Should().Be("404 NotFound", "a link may be older than the team list");
    });
}
