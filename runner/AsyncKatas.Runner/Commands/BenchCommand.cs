using System.CommandLine;
using AsyncKatas.Runner.Benchmark;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh bench`: how long a learner waits for a verdict after a save, here and with `dotnet test`.</summary>
internal static class BenchCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, json) = (CommonOptions.Kata("One kata only; without it, all"), CommonOptions.Json());
        var edits = CommonOptions.NumberFrom1("--edits", "How many edits to measure for each kata", otherwise: 30);
        var command = new Command("bench", "Measure the wait from a save to the verdict on the screen, and compare it with 'dotnet test'; works on a copy") { kata, edits, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(kata), parsed.GetValue(edits)!.Value, parsed.GetValue(json), cancellationToken));
        examples.Add(command, """
            ./run.sh bench                    takes about two minutes for each kata
            ./run.sh bench 3.2 --edits 10
            """);
        return command;
    }

    private static async Task<int> RunAsync(string? asked, int edits, bool json, CancellationToken cancellationToken)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var measured = asked is null ? katas : [KataFinder.Find(katas, asked)];
        using var copy = new CheckoutCopy(katas[0].Repository);
        var lines = new List<BenchLine>();
        foreach (var kata in measured)
        {
            Terminal.Step($"measuring {kata.Number} {kata.Name}");
            lines.Add(await KataBenchmark.RunAsync(new Kata(copy.Repository, kata.Path), edits, cancellationToken));
        }

        if (json) new BenchReport(Environment.ProcessorCount, lines).Print();
        else Write(lines);
        return ExitCode.Passed;
    }

    private static void Write(IEnumerable<BenchLine> lines)
    {
        var table = new Table { Border = TableBorder.None }.AddColumns("kata", "first ms", "95 %", "all ms", "95 %", "dotnet test ms", "ratio");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var line in lines) table.AddRow(line.Kata, $"{line.First:0}", $"{line.FirstPercentile95:0}", $"{line.Median:0}", $"{line.Percentile95:0}", $"{line.DotnetTest:0}", $"{line.Ratio:0.0}");
        Terminal.Out.Write(table);
    }
}
