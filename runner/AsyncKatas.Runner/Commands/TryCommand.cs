using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh try`: a wrong fix, an alternative or the solution in the kata's folder, to see what the tests say of it.</summary>
internal static class TryCommand
{
    public static Command Define(Examples examples)
    {
        var kata = new Argument<string>("kata") { Description = "A number (3.2), a part of the name (fail-fast) or a path" };
        var variant = new Argument<string>("variant") { Description = "wrong-fixes/Name, alternatives/Name, a part of such a name, or solution" };
        var spoil = new Option<bool>("--spoil") { Description = "Also before you have solved the kata" };
        var command = new Command("try", "See a wrong fix fail or another answer pass: put it into the kata's folder; './run.sh undo' brings your code back") { kata, variant, spoil };
        command.SetAction(parsed => Run(parsed.GetValue(kata)!, parsed.GetValue(variant)!, parsed.GetValue(spoil)));
        examples.Add(command, """
            ./run.sh try 3.2 solution
            ./run.sh try 3.2 wrong-fixes/CancelWithoutAwaiting
            ./run.sh try 3.2 WithoutAwaiting
            """);
        return command;
    }

    private static int Run(string askedKata, string askedVariant, bool spoil)
    {
        var repository = Repository.Find();
        var kata = KataFinder.Find(CurriculumReader.ReadWithDeleted(repository), askedKata);
        if (!spoil && !LearnerProgress.Load(repository).Of(kata).WasSolved)
            throw new UserError($"'try' gives {kata.Number} {kata.Name} away before you have solved it: add --spoil if you want that.");

        var variant = VariantFinder.Find(kata, askedVariant);
        var solution = CodeFiles.OfSolution(kata);
        if (!solution.Any) throw new UserError($"{repository.Relative(kata.SolutionFolder)} has no code: restore it with 'git checkout -- {repository.Relative(kata.SolutionFolder)}'.");

        var change = new CodeJournal(repository).Replace(kata, $"try {kata.Number} {variant?.Name ?? VariantFinder.Solution}", variant is null ? solution : solution.Under(variant));
        JournalView.WriteTried(Terminal.Out, kata, variant, change);
        return ExitCode.Passed;
    }
}
