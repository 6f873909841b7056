using System.CommandLine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh hint`: one level of help more each time.</summary>
internal static class HintCommand
{
    public static Command Define(Examples examples)
    {
        var kata = CommonOptions.CurrentKata();
        var level = CommonOptions.NumberFrom1("--level", "Show exactly this level");
        var all = new Option<bool>("--all") { Description = "Show all levels" };
        var command = new Command("hint", "Help with a kata, one level more each time") { kata, level, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetResult(level) is not null) result.AddError("--level and --all exclude each other.");
        });
        command.SetAction(parsed => Run(parsed.GetValue(kata), parsed.GetValue(level), parsed.GetValue(all)));
        examples.Add(command, """
            ./run.sh hint
            ./run.sh hint 3.2 --level 1
            ./run.sh hint 3.2 --all
            """);
        return command;
    }

    private static int Run(string? asked, int? level, bool all)
    {
        var about = AskedKata.Find(asked);
        var hints = Hints.Of(about.Kata);
        var last = level ?? (all ? hints.Count : hints.Next(about.Progress));
        if (last < 1 || last > hints.Count)
            throw new UserError($"{about.Kata.Number} {about.Kata.Name} has no hint {last}, only 1 to {hints.Count}: './run.sh hint {about.Kata.Number}' shows the next one.");

        about.Progress.RecordHints(about.Kata, last);
        HintView.Write(Terminal.Out, hints, all ? 1 : last, last, about.IsCurrent ? "./run.sh hint" : $"./run.sh hint {about.Kata.Number}");
        return ExitCode.Passed;
    }
}
