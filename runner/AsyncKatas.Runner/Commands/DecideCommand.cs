using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Decisions;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh decide`: a few questions that end at a .NET primitive, its reasons and its kata.</summary>
internal static class DecideCommand
{
    public static Command Define(Examples examples)
    {
        var plain = new Option<bool>("--plain") { Description = "Ask with numbers and read one number a line, for scripts and screen readers" };
        var all = new Option<bool>("--all") { Description = "Print the whole tree instead of asking" };
        var command = new Command("decide", "Answer a few questions, and learn which .NET primitive fits and why") { plain, all };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(plain), parsed.GetValue(all), cancellationToken));
        examples.Add(command, """
            ./run.sh decide
            ./run.sh decide --all
            printf "2\n2\n" | ./run.sh decide
            """);
        return command;
    }

    private static async Task<int> RunAsync(bool plain, bool all, CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        var map = KataMap.Read(repository, CurriculumReader.Read(repository));
        var question = DecisionTree.Read(repository);
        if (all)
        {
            DecisionView.WriteAll(Terminal.Out, question, map);
            return ExitCode.Passed;
        }

        var byNumber = plain || !DecisionPrompt.HasArrowKeys;
        while (true)
        {
            var chosen = byNumber
                ? await DecisionPrompt.ByNumberAsync(Terminal.Out, question, cancellationToken)
                : await DecisionPrompt.ByArrowKeysAsync(Terminal.Out, question, cancellationToken);
            if (chosen.Answer is { } answer)
            {
                DecisionView.WriteAnswer(Terminal.Out, answer, map);
                return ExitCode.Passed;
            }
            question = chosen.Then!;
        }
    }
}
