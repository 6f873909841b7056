using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>Where the lines of a paragraph begin and end.</summary>
/// <param name="First">What stands before the first line, such as a bullet.</param>
/// <param name="Rest">What stands before the others.</param>
internal sealed record Margin(string First, string Rest, int Width)
{
    /// <summary>Prose on one endless line is hard to read anywhere, so it is wrapped in a pipe too.</summary>
    private const int WidestProse = 80;

    public Style FirstStyle { get; init; } = Style.Plain;

    public static Margin Of(IAnsiConsole console, string indent) => new(indent, indent, Math.Min(console.Profile.Width, WidestProse));
}
