using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Tests.Screen;

public sealed class DiffViewTests
{
    private static readonly string[] Diff = ["--- a/Code.cs\n", "+++ b/Code.cs\n", "@@ -1,2 +1,2 @@\n", " \n", $"-{new string('x', 60)} {new string('x', 60)}  \n", "+a\tb\n"];

    [Fact]
    public void Without_a_terminal_the_text_is_exactly_the_diff() =>
        Written(AnsiSupport.No).Should().Be(string.Concat(Diff), "git apply reads it");

    [Fact]
    public void In_a_terminal_it_has_colours_and_its_lines_stay_whole()
    {
        var screen = Written(AnsiSupport.Yes);

        screen.Should().Contain("\u001b[", "colours help where there are some");
        screen.Split('\n').Length.Should().Be(Diff.Length + 1, "the terminal wraps, and a copied text is a diff still");
    }

    private static string Written(AnsiSupport ansi)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 80;
        DiffView.Write(console, Diff);
        return writer.ToString();
    }
}
