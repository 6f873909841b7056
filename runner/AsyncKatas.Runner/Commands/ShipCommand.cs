using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh ship`: for maintainers, after they changed a kata.</summary>
internal static class ShipCommand
{
    public static Command Define(Examples examples)
    {
        var kata = new Argument<string>("kata") { Description = "A number (3.2), a part of the name (fail-fast) or a path" };
        var command = new Command("ship", "For maintainers: make a kata's code as it is now what 'reset' puts back") { kata };
        command.SetAction(parsed => Run(parsed.GetValue(kata)!));
        examples.Add(command, "./run.sh ship 3.2");
        return command;
    }

    private static int Run(string asked)
    {
        var kata = KataFinder.Find(CurriculumReader.Read(Repository.Find()), asked);
        var (folder, shipped) = (kata.Repository.Relative(kata.KataFolder), kata.Repository.Relative(ShippedCode.FolderOf(kata)));
        if (ShippedCode.FilesIn(kata.KataFolder).Count == 0) throw new UserError($"{folder} has no code to ship: './run.sh reset {kata.Number}' brings it back.");

        var change = CodeFiles.In(ShippedCode.FolderOf(kata)).ChangeTo(CodeFiles.In(kata.KataFolder));
        if (change.IsNone)
        {
            Console.WriteLine($"Nothing to ship: {shipped} holds the code of {folder} already.");
            return ExitCode.Passed;
        }

        ShippedCode.Ship(kata);
        foreach (var name in change.Changed.Concat(change.Added)) Console.WriteLine($"wrote {shipped}/{name}");
        foreach (var name in change.Removed) Console.WriteLine($"removed {shipped}/{name}");
        Console.WriteLine($"{kata.Number} {kata.Name} is shipped as it is now: './run.sh verify {kata.Number}' proves it; commit {shipped} with it.");
        return ExitCode.Passed;
    }
}
