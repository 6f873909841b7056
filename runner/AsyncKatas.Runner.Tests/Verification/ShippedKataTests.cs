using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class ShippedKataTests(FixtureCurriculum fixture)
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Manifest = "katas/01-first/01-unawaited-sum/kata.json";
    private const string Readme = "katas/01-first/01-unawaited-sum/README.md";
    private const string Compiles = "the shipped code compiles without warnings";
    private const string Red = "the shipped code fails exactly the tests that kata.json declares, with their phrases";

    [Fact]
    public async Task A_kata_as_it_should_be_has_no_problem() =>
        (await fixture.ProblemsAsync(fixture.Sum)).Should().BeEmpty("nothing in the fixture is broken");

    [Fact]
    public async Task The_other_kata_as_it_should_be_has_no_problem_either() =>
        (await fixture.ProblemsAsync(fixture.Total)).Should().BeEmpty("nothing in the fixture is broken");

    [Fact]
    public async Task A_kata_that_is_solved_already_is_found()
    {
        using var _ = fixture.Changed(Code, text => text[..text.IndexOf("        var answers", StringComparison.Ordinal)] + """
                    return Task.Run(async () => (await Task.WhenAll(judges.Select(ask => ask()).ToList())).Sum());
                }
            }

            """);

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Red, "all tests pass: the kata is solved already");
    }

    [Fact]
    public async Task A_warning_in_shipped_code_is_found()
    {
        using var _ = fixture.Changed(Code, "        var answers", "        int unused;\n        var answers");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Compiles, $"{Code}:9: CS0168 The variable 'unused' is declared but never used");
    }

    [Fact]
    public async Task Shipped_code_that_does_not_compile_is_not_taken_for_unsolved()
    {
        using var _ = fixture.Changed(Code, "judges.Select", "judges.Selekt");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Compiles, $"{Code}:9: CS1061");
    }

    [Fact]
    public async Task A_failing_test_that_is_not_declared_is_found()
    {
        using var _ = fixture.Changed(Manifest, ",\n    \"The_sum_waits_for_the_slowest_judge\": \"no judge has answered yet\"", "");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Red, "The_sum_waits_for_the_slowest_judge fails, but kata.json does not declare it red: Expected summing.IsCompleted to be false");
    }

    [Fact]
    public async Task A_declared_test_that_passes_is_found()
    {
        using var _ = fixture.Changed(Manifest, "\"red\": {", "\"red\": {\n    \"All_judges_are_asked_at_once\": \"both judges\",");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Red, "All_judges_are_asked_at_once is declared red, but it passes");
    }

    [Fact]
    public async Task A_declared_test_that_does_not_exist_is_found()
    {
        using var _ = fixture.Changed(Manifest, "\"The_sum_waits_for_the_slowest_judge\": \"no judge has answered yet\"", "\"The_sum_waits_for_the_slowest_judge\": \"no judge has answered yet\",\n    \"It_was_renamed\": \"no judge\"");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Red, "kata.json declares It_was_renamed red, but there is no such test");
    }

    [Fact]
    public async Task A_test_that_fails_for_another_reason_is_found()
    {
        using var _ = fixture.Changed(Manifest, "no judge has answered yet", "the judges are on holiday");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly(Red, "The_sum_waits_for_the_slowest_judge fails for another reason: expected the phrase \"the judges are on holiday\" in: Expected summing.IsCompleted");
    }

    [Fact]
    public async Task A_symptom_that_is_not_the_first_failing_message_is_found()
    {
        using var _ = fixture.Changed(Readme, "Expected sum to be 5", "Expected sum to be 7");

        (await fixture.ProblemsAsync(fixture.Sum)).ShouldBeOnly("the README quotes the first failing message", $"the Symptom of {Readme} quotes \"Expected sum to be 7");
    }
}
