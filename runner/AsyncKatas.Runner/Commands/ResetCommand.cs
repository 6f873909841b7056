using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh reset`: a kata's code as it was shipped.</summary>
internal static class ResetCommand
{
    public static Command Define(Examples examples)
    {
        var kata = CommonOptions.CurrentKata();
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var command = new Command("reset", "Begin a kata again: put its code back as it was shipped; './run.sh undo' brings your edits back") { kata, yes };
        command.SetAction(parsed => Run(parsed.GetValue(kata), parsed.GetValue(yes)));
        examples.Add(command, """
            ./run.sh reset
            ./run.sh reset 3.2
            ./run.sh reset fail-fast --yes
            """);
        return command;
    }

    private static int Run(string? asked, bool yes)
    {
        var repository = Repository.Find();
        var progress = LearnerProgress.Load(repository);
        var kata = Choose(repository, progress, asked);
        var shipped = CodeFiles.OfShipped(kata);
        var edits = shipped.ChangeTo(CodeFiles.In(kata.KataFolder));
        if (!edits.IsNone && !yes && !Agreed(JournalView.Question(kata, edits)))
        {
            Terminal.Out.WriteLine("Nothing was changed.");
            return ExitCode.Passed;
        }

        var change = new CodeJournal(repository).Replace(kata, $"reset {kata.Number}", shipped);
        progress.RecordShipped(kata);
        JournalView.WriteReset(Terminal.Out, kata, change);
        return ExitCode.Passed;
    }

    private static Kata Choose(Repository repository, LearnerProgress progress, string? asked)
    {
        if (asked is not null) return KataFinder.Find(CurriculumReader.ReadWithDeleted(repository), asked);

        var katas = CurriculumReader.Read(repository);
        return progress.Current(katas) ?? katas[^1];
    }

    private static bool Agreed(string question)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected) throw new UserError("reset asks before it replaces your edits, and there is no terminal to ask in: add --yes.");

        return Terminal.Out.Confirm(Markup.Escape(question), defaultValue: false);
    }
}
