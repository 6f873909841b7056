using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh list`: the katas by chapter, and how far the learner is.</summary>
internal static class ListCommand
{
    private static readonly Dictionary<string, KataState> States = new(StringComparer.Ordinal)
    {
        ["solved"] = KataState.Solved, ["in-progress"] = KataState.InProgress, ["untouched"] = KataState.Untouched,
    };

    public static Command Define(Examples examples)
    {
        var json = CommonOptions.Json();
        var state = new Option<string?>("--state") { Description = "Only katas that are solved, in-progress or untouched" };
        state.AcceptOnlyFromAmong([.. States.Keys]);
        var chapter = new Option<string?>("--chapter") { Description = "Only one chapter, by number or name: 3, primitives" };
        var tag = new Option<string?>("--tag") { Description = "Only katas with this word in a tag: gather, DbContext" };
        var command = new Command("list", "Show the katas by chapter, and which of them are solved") { state, chapter, tag, json };
        command.SetAction(parsed => Run(new Filter(parsed.GetValue(state), parsed.GetValue(chapter), parsed.GetValue(tag)), parsed.GetValue(json)));
        examples.Add(command, """
            ./run.sh list
            ./run.sh list --state in-progress
            ./run.sh list --chapter 3 --json
            """);
        return command;
    }

    private static int Run(Filter filter, bool json)
    {
        var all = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(all[0].Repository);
        var katas = all.Where(kata => filter.Takes(kata, progress)).ToList();
        if (json) ListReport.Of(katas, progress).Print();
        else if (katas.Count == 0) throw new UserError("No kata is like that: './run.sh list' shows all.");
        else ListView.Write(Terminal.Out, katas, progress);
        return ExitCode.Passed;
    }

    private sealed record Filter(string? State, string? Chapter, string? Tag)
    {
        public bool Takes(Kata kata, LearnerProgress progress) =>
            (State is null || progress.StateOf(kata) == States[State])
            && (Chapter is null || kata.Number.Split('.')[0] == Chapter || kata.Chapter.Contains(Chapter, StringComparison.OrdinalIgnoreCase))
            && (Tag is null || kata.Manifest.Tags.Any(tag => tag.Contains(Tag, StringComparison.OrdinalIgnoreCase)));
    }
}
