using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class SolutionAndVariantTests(FixtureCurriculum fixture)
{
    private const string Solution = "solutions/01-first/02-unawaited-total/Purse.cs";
    private const string WrongFix = "solutions/01-first/02-unawaited-total/wrong-fixes/SaveWithoutAwaiting/Purse.cs";
    private const string Alternative = "solutions/01-first/02-unawaited-total/alternatives/AddTheSavedOnes/Purse.cs";
    private const string Rejected = "wrong-fixes/SaveWithoutAwaiting is rejected by the test it names";
    private const string Accepted = "alternatives/AddTheSavedOnes passes";
    private const string TestName = "Nothing_is_counted_before_it_is_saved";

    [Fact]
    public async Task A_solution_that_fails_is_found()
    {
        using var _ = fixture.Changed(Solution, "        await save(coins);\n        Total += coins;", "        Total += coins;\n        await save(coins);");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly("the solution passes", $"{TestName} fails: Expected purse.Total to be 0 because nothing is saved yet");
    }

    [Fact]
    public async Task A_solution_that_does_not_compile_is_found()
    {
        using var _ = fixture.Changed(Solution, "Total += coins;", "Total += coin;");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly("the solution passes", $"does not compile: {Solution}:11: CS0103");
    }

    [Fact]
    public async Task A_wrong_fix_that_survives_is_found()
    {
        using var _ = fixture.Changed(WrongFix, text => text[..text.IndexOf("    public Task AddAsync", StringComparison.Ordinal)] + """
                public async Task AddAsync(int coins)
                {
                    await save(coins);
                    Total += coins;
                }
            }

            """);

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly(Rejected, "it survives: all 3 tests pass");
    }

    [Fact]
    public async Task A_wrong_fix_that_names_no_test_is_found()
    {
        using var _ = fixture.Changed(WrongFix, $"// Caught by: {TestName}\n", "");

        var problems = await fixture.ProblemsAsync(fixture.Total);

        problems.Select(finding => finding.Claim).Should().Equal(["variants say why they are there", Rejected], "the line is missing, and nothing else says which test it should be");
        problems[1].Problem.Should().Be("it names no test: add the line '// Caught by: Test_name'", "a message says what to do");
    }

    [Fact]
    public async Task A_wrong_fix_that_names_a_test_that_does_not_exist_is_found()
    {
        using var _ = fixture.Changed(WrongFix, TestName, "Somebody_renamed_it");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly(Rejected, "it names Somebody_renamed_it, but there is no such test");
    }

    [Fact]
    public async Task A_wrong_fix_that_another_test_rejects_is_found()
    {
        using var _ = fixture.Changed(WrongFix, TestName, "What_is_saved_is_counted");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly(Rejected, $"What_is_saved_is_counted passes; it is rejected only by {TestName}");
    }

    [Fact]
    public async Task A_wrong_fix_that_does_not_compile_is_not_taken_for_rejected()
    {
        using var _ = fixture.Changed(WrongFix, "Total += coins;", "Total += coin;");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly(Rejected, $"does not compile: {WrongFix}:13: CS0103");
    }

    [Fact]
    public async Task An_alternative_that_fails_is_found()
    {
        using var _ = fixture.Changed(Alternative, "        await save(coins);\n        _saved.Add(coins);", "        _saved.Add(coins);\n        await save(coins);");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly(Accepted, $"{TestName} fails: ");
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_is_the_only_problem_of_its_kata()
    {
        using var _ = fixture.Changed("katas/01-first/02-unawaited-total/kata.json", "\"tags\"", "\"tag\"");

        (await fixture.ProblemsAsync(fixture.Total)).ShouldBeOnly("kata.json is valid", "katas/01-first/02-unawaited-total/kata.json:8 is not a valid kata");
    }
}
