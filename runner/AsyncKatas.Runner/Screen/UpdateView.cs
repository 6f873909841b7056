using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Updating;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>What an update has brought, and which of the learner's katas have a newer text.</summary>
internal static class UpdateView
{
    public static void Write(IAnsiConsole console, UpdateResult result, LearnerProgress progress)
    {
        if (result.From == result.To)
        {
            console.WriteLine("There is nothing new: this checkout has the newest version.");
            return;
        }

        console.MarkupLineInterpolated($"[bold]Updated[/] from {result.From} to {result.To}.");
        WriteKatas(console, "  new         ", result.New);
        WriteKatas(console, "  changed     ", result.Changed);
        WriteKatas(console, "  yours       ", result.Edited);
        foreach (var sentence in Notices.Outdated(result.Edited, progress)) console.MarkupLineInterpolated($"[yellow]{sentence}[/]");
    }

    private static void WriteKatas(IAnsiConsole console, string label, IReadOnlyList<Kata> katas)
    {
        if (katas.Count > 0) console.WriteLine(label + string.Join(", ", katas.Select(kata => $"{kata.Number} {kata.Name}")));
    }
}
