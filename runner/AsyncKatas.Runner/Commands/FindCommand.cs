using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Search;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh find`: which kata is about what somebody sees, types or remembers.</summary>
internal static class FindCommand
{
    public static Command Define(Examples examples)
    {
        var words = new Argument<string[]>("words") { Description = "A symptom, a message, an API, a Python name; all words must match", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Command("find", "Find katas by symptom, message, API or Python name") { words, json };
        command.SetAction(parsed => Run(string.Join(' ', parsed.GetValue(words)!).Trim(), parsed.GetValue(json)));
        examples.Add(command, """
            ./run.sh find deadlock
            ./run.sh find session is closed
            ./run.sh find run_in_executor
            ./run.sh find Task.WhenAll --json

            Exit codes: 0 found, 1 nothing found, 2 could not run.
            """);
        return command;
    }

    private static int Run(string query, bool json)
    {
        if (Words.Asked(query).Count == 0) throw new UserError("There is no word to look for: give one, for example './run.sh find deadlock'.");

        var repository = Repository.Find();
        var index = KataIndex.Of(KataMap.Read(repository, CurriculumReader.Read(repository)), SymptomTable.Read(repository));
        var found = KataSearch.Find(index, query);
        var suggestions = found.Count > 0 ? [] : KataSearch.Suggest(index, query);

        if (json) FindReport.Of(query, found, suggestions).Print();
        else if (found.Count > 0) FindView.Write(Terminal.Out, query, found);
        else FindView.WriteNothing(Terminal.Out, query, suggestions);
        return found.Count > 0 ? ExitCode.Passed : ExitCode.Failed;
    }
}
