using static AsyncKatas.OneContextPerRequest.Tests.LeagueSeed;

namespace AsyncKatas.OneContextPerRequest.Tests;

[Collection(SeededDatabase.Name)]
public sealed class TeamEndpointsTests(SeededDatabase database)
{
    [Fact]
    public Task A_request_saves_its_own_changes_and_nobody_elses() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database, slowFederation: true);
        var rename = league.Rename(Rovers, "Albion");
        lab.Step("the new name at the federation", because: "no team changes its name without an approval");
        await league.Federation.Reached(1);

        var answer = await league.Answer(league.SetPrice(United, 45));

        answer.Should().Be("204 NoContent", "a price needs no approval");
        league.Saved(United).Should().Be("United, 45 euros", "that is what United asked for");
        var saved = league.Saved(Rovers);
        saved.Should().Be("Rovers, 30 euros", "its rename still waits for the federation, and United's request has no business with it");
        league.Federation.Open();
        await league.Answer(rename);
        league.ContextsInUse.Should().Be(0, "a context belongs to one request, and all requests have been answered");
    });

    [Fact]
    public Task A_request_that_others_overtake_saves_what_it_was_asked_to() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database, slowFederation: true);
        var rename = league.Rename(Rovers, "Albion");
        lab.Step("the new name at the federation", because: "no team changes its name without an approval");
        await league.Federation.Reached(1);
        await league.Answer(league.Show(Rovers));
        await league.Answer(league.SetPrice(Rovers, 35));

        league.Federation.Open();

        (await league.Answer(rename)).Should().Be("204 NoContent", "the federation has accepted the name");
        league.Saved(Rovers).Should().Be("Albion, 35 euros", "the club was told that both are saved, its new name and its new price");
        league.ContextsInUse.Should().Be(0, "a context belongs to one request, and all requests have been answered");
    });

    [Fact]
    public Task A_refused_name_is_neither_shown_nor_saved() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database);

        var refusal = await league.Answer(league.Rename(Rovers, "Casino"));
        var page = await league.Answer(league.Show(Rovers));
        await league.Answer(league.SetPrice(Rovers, 35));

        refusal.Should().Be("422 UnprocessableEntity", "the federation has refused the name");
        page.Should().Be("Rovers, 30 euros", "a change that was refused has not happened");
        league.Saved(Rovers).Should().Be("Rovers, 35 euros", "the club changed the price afterwards, and only the price");
        league.ContextsInUse.Should().Be(0, "a context belongs to one request, and all requests have been answered");
    });

    [Fact]
    public Task A_save_that_fails_fails_for_its_own_request_only() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database);

        var conflict = await league.Answer(league.Rename(Rovers, "United"));
        var next = await league.Answer(league.SetPrice(United, 45));

        conflict.Should().Be("409 Conflict", "there is a team of that name already");
        next.Should().Be("204 NoContent", "whoever comes next has not asked for a name that is taken");
        league.ContextsInUse.Should().Be(0, "a context belongs to one request, and all requests have been answered");
    });

    [Fact]
    public Task A_page_shows_what_another_program_has_saved() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database);
        await league.Answer(league.Show(Rovers));

        league.TreasurerSetsPrice(Rovers, 55);

        var page = await league.Answer(league.Show(Rovers));
        page.Should().Be("Rovers, 55 euros", "that is the price in the database since before the request");
        league.ContextsInUse.Should().Be(0, "a context belongs to one request, and all requests have been answered");
    });

    [Fact]
    public Task Requests_overlap_and_hold_no_thread() => Lab.RunAsync(async lab =>
    {
        var league = await LeagueApp.StartAsync(lab, database, slowDatabase: true);

        var show = league.Show(Rovers);
        await lab.Settle();
        var showOther = league.Show(United);
        await lab.Settle();
        var price = league.SetPrice(Rovers, 35);

        lab.Step("all three requests at the database at once", because: "a club does not wait for the requests of another");
        await league.Database.Reached(3);
        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the database serves no other request");
        league.Database.Open();
        (await league.Answer(show)).Should().StartWith("Rovers, ", "a request gets its own answer, whoever asks at the same time");
        (await league.Answer(showOther)).Should().Be("United, 40 euros", "a request gets its own answer, whoever asks at the same time");
        (await league.Answer(price)).Should().Be("204 NoContent", "a request gets its own answer, whoever asks at the same time");
        league.BlockingCommands.Should().BeEmpty("a command that is not awaited holds a thread until it is answered");
        league.ContextsInUse.Should().Be(0, "a context belongs to one request, and all requests have been answered");
    });
}
