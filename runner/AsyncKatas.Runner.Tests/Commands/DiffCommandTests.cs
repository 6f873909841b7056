using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class DiffCommandTests(FixtureCurriculum fixture)
{
    private const string Folder = "katas/01-first/01-unawaited-sum";

    [Fact]
    public async Task It_leads_from_the_learners_code_to_the_reference()
    {
        using var changed = fixture.Changed($"{Folder}/Scoreboard.cs", "answers = judges", "promises = judges");
        using var added = fixture.Written($"{Folder}/Notes.cs", "// What I have tried\n");

        await Verifier.Verify(await ScreenAsync("diff", "1.1", "--spoil"));
    }

    [Fact]
    public async Task What_the_learner_has_changed_is_no_secret()
    {
        using var changed = fixture.Changed($"{Folder}/Scoreboard.cs", "answers = judges", "promises = judges");
        using var added = fixture.Written($"{Folder}/Notes.cs", "// What I have tried");

        await Verifier.Verify(await ScreenAsync("diff", "--shipped"));
    }

    [Theory]
    [InlineData("no difference: 1.1 unawaited-sum is as it was shipped\n", "diff", "1.1", "--shipped")]
    [InlineData("no difference: 1.2 unawaited-total is as the reference solution\n", "diff", "1.2", "--spoil")]
    public async Task Where_nothing_differs_it_says_so(string says, params string[] arguments)
    {
        using var _ = fixture.Changed("katas/01-first/02-unawaited-total/Purse.cs", _ => fixture.Read("solutions/01-first/02-unawaited-total/Purse.cs"));

        (await RunnerProgram.RunAsync(fixture, arguments)).Should().Be(new RunnerOutput(0, says, ""), "no output at all would look like a fault");
    }

    private async Task<string> ScreenAsync(params string[] arguments) => (await RunnerProgram.RunAsync(fixture, arguments)).Everything;
}
