using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh undo`: the way back from any command that wrote below katas/.</summary>
internal static class UndoCommand
{
    public static Command Define(Examples examples)
    {
        var command = new Command("undo", "Bring back your code as it was before the last reset or try, of whichever kata; again, and it goes one step further back");
        command.SetAction(_ => Run());
        examples.Add(command, "./run.sh undo");
        return command;
    }

    private static int Run()
    {
        var undone = new CodeJournal(Repository.Find()).Undo()
            ?? throw new UserError("There is nothing left to undo: './run.sh reset' and './run.sh try' are what can be undone.");
        JournalView.WriteUndone(Terminal.Out, undone);
        return ExitCode.Passed;
    }
}
