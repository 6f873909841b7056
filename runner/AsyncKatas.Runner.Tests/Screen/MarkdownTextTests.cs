using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Tests.Screen;

public sealed class MarkdownTextTests
{
    private const string Sample = """
        A page that waits for **four answers in a row** is slow, and `Task.WhenAll` helps; see [the docs](https://learn.microsoft.com/dotnet/api/system.threading.tasks.task.whenall), *after* you have counted.
        This line goes on; a Dictionary<string, int> and 5 &lt; 6 stay readable.

        ### Steps

        1. Ask every judge before you wait for the first answer, since each one takes its time by itself.
        2. Then:
           - add
           - return what was added, and nothing else, even where one of the answers comes late or not at all

        ```csharp
        var sum = 0;

        sum += await answer;
        ```

        > A quotation is a paragraph of its own.
        """;

    [Fact]
    public async Task It_reads_well_without_colour() => await Verifier.Verify(Written(width: 10_000));

    [Fact]
    public void No_line_is_wider_than_the_terminal_unless_a_single_word_is() =>
        Written(width: 40).Split('\n').Where(line => !line.Contains("https://", StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= 40, "a narrow window is a window too");

    [Fact]
    public void A_line_that_goes_on_keeps_its_indent() =>
        Written(width: 40).Split('\n').Should().OnlyContain(line => line.Length == 0 || line.StartsWith("  ", StringComparison.Ordinal), "a list has to look like one in a narrow window too");

    [Fact]
    public void No_line_ends_with_blanks() =>
        Written(width: 80).Split('\n').Should().OnlyContain(line => line == line.TrimEnd(), "a copied text would keep them");

    private static string Written(int width)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        MarkdownText.Write(console, Sample, indent: "  ");
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
