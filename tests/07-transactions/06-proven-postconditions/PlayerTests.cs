namespace AsyncKatas.ProvenPostconditions.Tests;

[Collection(SeededDatabase.Name)]
public sealed class PlayerTests(SeededDatabase database)
{
    private const string Done = "204 NoContent", NotFound = "404 NotFound", Error = "500 InternalServerError";
    private const string Everybody = "7:1 8:2 12:1 1174:2";

    [Fact]
    public Task To_release_a_player_who_is_not_there_is_not_done() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        var toTheOffice = await site.Answer(site.Release(LeagueSite.Nobody));

        toTheOffice.Should().Be(NotFound, "nobody was released: the office has mistyped a number, and should learn it now");
        site.Players().Should().Be(Everybody, "there is no such player");
    });

    [Fact]
    public Task To_move_a_player_who_is_not_there_is_not_done() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        var toTheOffice = await site.Answer(site.Move(LeagueSite.Nobody, team: 3));

        toTheOffice.Should().Be(NotFound, "nobody was moved, and a club waits for its player");
    });

    [Fact]
    public Task A_licence_that_nobody_has_is_not_found() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        var toTheOffice = await site.Answer(site.Show("NOBODY"));

        toTheOffice.Should().Be(NotFound, "a licence that nobody has is an answer, not a breakdown that calls somebody at night");
    });

    [Fact]
    public Task A_licence_of_two_players_is_a_fault_that_somebody_has_to_mend() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        var toTheOffice = await site.Answer(site.Show("LUND"));

        toTheOffice.Should().Be(Error, "there are two players with this licence: to show either is a guess, and to show none is untrue");
    });

    [Fact]
    public Task A_player_who_leaves_a_moment_earlier_was_not_released_here() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, holdWrites: true);
        var release = site.Release(LeagueSite.Grace);
        await lab.Settle();

        var wasFirst = site.ReleasedElsewhere(LeagueSite.Grace);
        site.Writes.Open();

        var toTheOffice = await site.Answer(release);
        toTheOffice.Should().Be(wasFirst ? NotFound : Done, "one of two who release the same player has released nobody");
    });

    [Fact]
    public Task A_player_who_leaves_a_moment_earlier_was_not_moved() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, holdWrites: true);
        var move = site.Move(LeagueSite.Grace, team: 3);
        await lab.Settle();

        var wasFirst = site.ReleasedElsewhere(LeagueSite.Grace);
        site.Writes.Open();

        var toTheOffice = await site.Answer(move);
        toTheOffice.Should().Be(wasFirst ? NotFound : Done, "the player was gone when the row was to be changed");
    });

    [Fact]
    public Task What_has_happened_is_done_and_nobody_else_is_touched() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        (await site.Answer(site.Move(LeagueSite.Ida, team: 3))).Should().Be(Done, "she is in the register");
        (await site.Answer(site.Move(LeagueSite.Ida, team: 3))).Should().Be(Done, "she is in that team, as asked, though nothing had to change");
        (await site.Answer(site.Release(LeagueSite.Grace))).Should().Be(Done, "she was in the register");

        site.Players().Should().Be("7:1 8:2 12:3", "the answers are about this");
    });

    [Fact]
    public Task A_player_who_is_registered_can_be_found() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database);

        (await site.Answer(site.Register("Nia Falk", "FALK"))).Should().Be("""201 Created {"id":1175,"name":"Nia Falk","teamId":null}""", "the number is the database's");
        (await site.Answer(site.Show("FALK"))).Should().Be("""200 OK {"id":1175,"name":"Nia Falk","teamId":null}""", "she is in the register");
    });

    [Fact]
    public Task A_database_that_fails_is_not_a_missing_player() => Lab.RunAsync(async lab =>
    {
        foreach (var request in new Func<LeagueSite, Op<string>>[] { site => site.Release(LeagueSite.Grace), site => site.Move(LeagueSite.Grace, team: 3) })
        {
            var site = await LeagueSite.StartAsync(lab, database, holdWrites: true);
            var toTheDatabase = request(site);
            lab.Step($"the {toTheDatabase.Name} to reach the database");
            await site.Writes.Reached();

            site.Writes.Fail(site.Writes.Arrived[^1], new IOException("disk full"));

            (await site.Answer(toTheDatabase)).Should().Be(Error, "she is in the register, and the office would look for her elsewhere");
            site.Players().Should().Be(Everybody, "nothing was written");
        }
    });
}
