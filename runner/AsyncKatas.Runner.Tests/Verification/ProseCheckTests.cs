using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class ProseCheckTests(FixtureCurriculum fixture)
{
    private const string Readme = "katas/01-first/01-unawaited-sum/README.md";
    private const string Hints = "katas/01-first/01-unawaited-sum/hints.md";
    private const string SolutionReadme = "solutions/01-first/01-unawaited-sum/README.md";
    private const string ThreeLevels = "hints have three levels";
    private const string FirstHint = "Look at what the judges have said when the sum is taken.";

    [Fact]
    public void A_missing_section_is_found()
    {
        using var _ = fixture.Changed(Readme, "## Out of scope\n\n- Judges who refuse.\n\n", "");

        Run().ShouldBeOnly("the kata's README has its sections", $"{Readme} has the sections [Story, Symptom, Your task, Done when, Read more]; expected [Story, Symptom, Your task, Done when, Out of scope, Read more]");
    }

    [Fact]
    public void An_empty_section_is_found()
    {
        using var _ = fixture.Changed(Readme, "- Judges who refuse.\n", "");

        Run().ShouldBeOnly("the kata's README has its sections", $"{Readme}: the section Out of scope is empty");
    }

    [Fact]
    public void A_missing_section_of_the_solutions_README_is_found()
    {
        using var _ = fixture.Changed(SolutionReadme, "## In Python", "## In Ruby");

        Run().ShouldBeOnly("the solution's README has its sections", $"{SolutionReadme} has the sections [Why it works, Why the wrong fixes fail, When another answer is better, What it costs, In Ruby]");
    }

    [Fact]
    public void A_missing_README_is_found()
    {
        using var _ = fixture.Removed(SolutionReadme);

        Run().Where(finding => !finding.Passed).Select(finding => finding.Claim).Should()
            .Equal(["the solution's README has its sections", "the solution's README speaks of each variant"], "there is nothing to read");
    }

    [Fact]
    public void A_variant_that_the_solutions_README_does_not_speak_of_is_found()
    {
        using var _ = fixture.Changed(SolutionReadme, "StartThenAwait", "Something");

        Run().ShouldBeOnly("the solution's README speaks of each variant", $"{SolutionReadme} does not speak of StartThenAwait");
    }

    [Fact]
    public void Reading_that_the_README_does_not_link_is_found()
    {
        using var _ = fixture.Changed(Readme, "tasks.task.whenall)", "tasks.task.wheneach)");

        Run().ShouldBeOnly("the README links what kata.json names for reading", $"{Readme} does not link https://learn.microsoft.com/dotnet/api/system.threading.tasks.task.whenall");
    }

    [Fact]
    public void A_missing_hint_level_is_found()
    {
        using var _ = fixture.Changed(Hints, "## 3\n\nAsk all judges, await all answers, then add.\n", "");

        Run().ShouldBeOnly(ThreeLevels, $"{Hints} has the levels [1, 2]; expected [1, 2, 3]");
    }

    [Fact]
    public void A_hint_that_is_too_long_is_found()
    {
        using var _ = fixture.Changed(Hints, FirstHint, string.Join(' ', Enumerable.Repeat("word", 91)));

        Run().ShouldBeOnly(ThreeLevels, $"{Hints}: level 1 has 91 words; expected 1 to 90");
    }

    [Fact]
    public void A_hint_without_words_is_found()
    {
        using var _ = fixture.Changed(Hints, FirstHint, "");

        Run().ShouldBeOnly(ThreeLevels, $"{Hints}: level 1 has 0 words; expected 1 to 90");
    }

    [Fact]
    public void A_hint_with_code_is_found()
    {
        using var _ = fixture.Changed(Hints, FirstHint, "```csharp\nawait Task.WhenAll(answers);\n```");

        Run().ShouldBeOnly(ThreeLevels, $"{Hints} contains code: a hint must not be paste-able");
    }

    [Theory]
    [InlineData("It is just a task.", "just")]
    [InlineData("Simply await it.", "simply")]
    [InlineData("The cause, obviously, is the task.", "obviously")]
    public void A_hint_that_belittles_is_found(string hint, string word)
    {
        using var _ = fixture.Changed(Hints, FirstHint, hint);

        Run().ShouldBeOnly(ThreeLevels, $"{Hints}: level 1 says \"{word}\"");
    }

    private List<Finding> Run() => [.. ProseChecks.Run(fixture.Sum)];
}
