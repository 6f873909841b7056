using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class SourceCheckTests(FixtureCurriculum fixture)
{
    private const string Kata = "katas/01-first/01-unawaited-sum";
    private const string Solution = "solutions/01-first/01-unawaited-sum";
    private const string OneTodo = "the kata has one TODO, the solution none";
    private const string Headers = "variants say why they are there";
    private const string Enough = "there are wrong fixes and alternatives";

    [Fact]
    public void A_second_TODO_is_found()
    {
        using var _ = fixture.Changed($"{Kata}/Scoreboard.cs", "        return", "        // TODO: and this\n        return");

        Run().ShouldBeOnly(OneTodo, $"{Kata} has 2 lines with '// TODO:'; expected 1");
    }

    [Fact]
    public void A_missing_TODO_is_found()
    {
        using var _ = fixture.Changed($"{Kata}/Scoreboard.cs", "// TODO:", "//");

        Run().ShouldBeOnly(OneTodo, $"{Kata} has 0 lines with '// TODO:'; expected 1");
    }

    [Fact]
    public void A_TODO_in_the_solution_is_found()
    {
        using var _ = fixture.Changed($"{Solution}/Scoreboard.cs", "// Adds up", "// TODO: Adds up");

        Run().ShouldBeOnly(OneTodo, $"{Solution} has 1 lines with '// TODO:'; expected none");
    }

    [Fact]
    public void A_file_that_the_solution_lacks_is_found()
    {
        using var _ = fixture.Written($"{Kata}/Judge.cs", "namespace AsyncKatas.UnawaitedSum;\n");

        Run().ShouldBeOnly("kata and solution have the same files", $"{Solution} lacks Judge.cs");
    }

    [Fact]
    public void A_file_that_the_kata_lacks_is_found()
    {
        using var _ = fixture.Written($"{Solution}/Judge.cs", "namespace AsyncKatas.UnawaitedSum;\n");

        Run().ShouldBeOnly("kata and solution have the same files", $"{Kata} lacks Judge.cs");
    }

    [Theory]
    [InlineData("// Tempting: ")]
    [InlineData("// Fails: ")]
    [InlineData("// Caught by: ")]
    public void A_wrong_fix_without_one_of_its_opening_lines_is_found(string opening)
    {
        using var _ = fixture.Changed($"{Solution}/wrong-fixes/OneAfterTheOther/Scoreboard.cs", opening, "// ");

        Run().ShouldBeOnly(Headers, $"{Solution}/wrong-fixes/OneAfterTheOther: no file opens with the lines '// Tempting: ...', '// Fails: ...', '// Caught by: ...'");
    }

    [Fact]
    public void An_alternative_without_its_opening_line_is_found()
    {
        using var _ = fixture.Changed($"{Solution}/alternatives/StartThenAwait/Scoreboard.cs", "// Also right: ", "// ");

        Run().ShouldBeOnly(Headers, $"{Solution}/alternatives/StartThenAwait: no file opens with the lines '// Also right: ...'");
    }

    [Fact]
    public void A_kata_without_wrong_fixes_is_found()
    {
        using var _ = fixture.Removed($"{Solution}/wrong-fixes");

        Run().ShouldBeOnly(Enough, $"{Solution} has no wrong-fixes folder");
    }

    [Fact]
    public void A_kata_without_alternatives_is_found()
    {
        using var _ = fixture.Removed($"{Solution}/alternatives");

        Run().ShouldBeOnly(Enough, $"{Solution} has no alternatives folder");
    }

    private IEnumerable<Finding> Run() => SourceChecks.Run(fixture.Sum);
}
