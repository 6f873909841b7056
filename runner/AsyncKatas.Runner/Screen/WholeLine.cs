using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsyncKatas.Runner.Screen;

/// <summary>Writes a line as it is. Where it is wider than the window the terminal wraps it, so that a copied address or diff is whole; the library would break it.</summary>
internal static class WholeLine
{
    public static void Write(IAnsiConsole console, IRenderable line, int length)
    {
        var width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, length);
        console.Write(line);
        console.Profile.Width = width;
        console.WriteLine();
    }
}
