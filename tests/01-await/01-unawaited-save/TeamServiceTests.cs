namespace AsyncKatas.UnawaitedSave.Tests;

public sealed class TeamServiceTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public Task A_renamed_team_keeps_its_new_name() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueDatabase(lab, database);

        var rename = league.Rename("Titans");
        await league.ServeUntilTheNewNameIsBeingWritten();
        league.Answer();
        lab.Step("the rename to end", because: "the database has answered");
        await rename.Ended();

        var nameAfterTheReload = league.TeamName;
        nameAfterTheReload.Should().Be("Titans", "the page has said \"Saved\"");
        (await rename.Failure()).Should().BeNull("nothing has gone wrong");
    });

    [Fact]
    public Task The_page_says_saved_only_when_the_new_name_is_saved() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueDatabase(lab, database);

        var rename = league.Rename("Titans");
        await league.ServeUntilTheNewNameIsBeingWritten();

        await lab.Settle();
        rename.IsCompleted.Should().BeFalse("the database has not answered yet, so nobody knows whether the new name is saved");
    });

    [Fact]
    public Task A_save_that_fails_makes_the_rename_fail() => Lab.RunAsync(async lab =>
    {
        foreach (var answer in new Exception[] { new IOException("the disk is full"), new OperationCanceledException("the database has cancelled the command") })
        {
            var league = new LeagueDatabase(lab, database);

            var rename = league.Rename("Titans");
            await league.ServeUntilTheNewNameIsBeingWritten();
            league.Refuse(answer);

            lab.Step("the rename to end", because: "the database has answered");
            var failure = await rename.Failure();
            failure.Should().NotBeNull($"{answer.Message}, and whoever renamed the team has to hear that the new name is not saved");
        }
    });

    [Fact]
    public Task No_thread_waits_for_the_database() => Lab.RunAsync(async lab =>
    {
        var league = new LeagueDatabase(lab, database);

        _ = league.Rename("Titans");
        await league.ServeUntilTheNewNameIsBeingWritten();

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a thread that waits for the database answers no other visitor");
        league.SynchronousCommands.Should().BeEmpty("a synchronous command keeps its thread until the database has answered");
    });
}
