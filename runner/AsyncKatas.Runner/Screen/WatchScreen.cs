using System.Text.RegularExpressions;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>Draws whole screens in one write, so that nothing flickers; in plain mode one text follows the other, for screen readers and logs.</summary>
/// <param name="like">The terminal whose colours and width apply.</param>
internal sealed partial class WatchScreen(TextWriter output, IAnsiConsole like, bool plain)
{
    private const string ClearAndHome = "\e[2J\e[H";

    /// <summary>Whether a screen replaces the one before it.</summary>
    public bool Clears { get; } = !plain && like.Profile.Capabilities.Ansi;

    public void Show(Action<IAnsiConsole> draw)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.Yes });
        console.Profile.Width = like.Profile.Width;
        console.Profile.Capabilities.ColorSystem = like.Profile.Capabilities.ColorSystem;
        draw(console);
        output.Write(Clears ? ClearAndHome + text : Styles().Replace(text.ToString(), "") + "\n");
        output.Flush();
    }

    [GeneratedRegex(@"\e\[[\d;]*m")]
    private static partial Regex Styles();
}
