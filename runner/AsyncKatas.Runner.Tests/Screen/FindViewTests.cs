using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Search;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Screen;

public sealed class FindViewTests
{
    [Fact]
    public void Only_the_best_eight_are_shown_and_the_others_counted()
    {
        var console = new TypedConsole();

        FindView.Write(console, "lock", [.. Enumerable.Range(1, 10).Select(Found)]);

        console.Screen.Should().Contain("10 katas are about 'lock'", "all of them match")
            .And.Contain("9.8 Title", "eight fit a screen").And.NotContain("9.9 Title", "more do not")
            .And.EndWith("\nAnd 2 more, less close: another word narrows the search.\n", "nobody should think that this was all");
    }

    [Fact]
    public void No_line_is_longer_than_the_screen()
    {
        var console = new TypedConsole();

        FindView.Write(console, "lock", [Found(1)]);

        console.Screen.Split('\n').Should().OnlyContain(line => line.Length <= 80, "terminals break longer lines anywhere");
        console.Screen.Should().Contain("  in .NET: ", "a symptom comes with its sentence").And.Contain("\n  word ", "what continues a line is indented like it");
    }

    private static FoundKata Found(int kata) => new(
        new MappedKata($"9.{kata}", "Title", "", "", "katas/README.md", null),
        [new SearchText(TextKind.Symptom, "lock", 10, string.Join(' ', Enumerable.Repeat("word", 40)))]);
}
