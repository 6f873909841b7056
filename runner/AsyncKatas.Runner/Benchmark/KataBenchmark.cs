using System.Diagnostics;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Watching;
using Spectre.Console;

namespace AsyncKatas.Runner.Benchmark;

/// <summary>Edits a kata under the watch, from the write of the file to the verdict on the screen, and then under `dotnet test`.</summary>
internal static class KataBenchmark
{
    /// <summary>Edits that are not measured, since a compiler and a test process warm up in them.</summary>
    private const int WarmUps = 5;

    private const int EditsPerDotnetTest = 10;

    /// <summary>Nobody saves again sooner, and without it the runtime's own compiler, which makes hot code faster meanwhile, has one of two cores.</summary>
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);

    public static async Task<BenchLine> RunAsync(Kata kata, int edits, CancellationToken cancellationToken)
    {
        var (first, all) = await WatchAsync(kata, edits, cancellationToken);
        var tested = await DotnetTestAsync(kata, (edits + EditsPerDotnetTest - 1) / EditsPerDotnetTest, cancellationToken);
        return new BenchLine(kata.Number, edits, Percentile(first, 0.5), Percentile(first, 0.95), Percentile(all, 0.5), Percentile(all, 0.95), Percentile(tested, 0.5));
    }

    private static async Task<(IReadOnlyList<double> First, IReadOnlyList<double> All)> WatchAsync(Kata kata, int edits, CancellationToken cancellationToken)
    {
        using var engine = KataEngine.ForWatch(kata.Repository);
        await using var signal = new VerdictSignal();
        var screen = new WatchScreen(signal, AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes }), plain: false);
        using var session = new WatchSession([kata], kata, engine, LearnerProgress.Load(kata.Repository), screen, cancellationToken);
        var shown = signal.NextAnswer().IsComplete;
        var running = session.RunAsync();
        await shown.WaitAsync(cancellationToken);
        // A learner reads before the first edit.
        await session.AtRest.WaitAsync(cancellationToken);

        var (first, all) = (new List<double>(), new List<double>());
        for (var edit = -WarmUps; edit < edits; edit++)
        {
            await Task.Delay(BetweenEdits, cancellationToken);
            var answer = signal.NextAnswer();
            var start = Stopwatch.GetTimestamp();
            await EditAsync(kata, edit, cancellationToken);
            await answer.IsComplete.WaitAsync(cancellationToken);
            if (edit < 0) continue;

            first.Add(Stopwatch.GetElapsedTime(start, answer.FirstShownAt).TotalMilliseconds);
            all.Add(Stopwatch.GetElapsedTime(start, answer.AllShownAt).TotalMilliseconds);
        }
        session.Close();
        await running;
        return (first, all);
    }

    private static async Task<IReadOnlyList<double>> DotnetTestAsync(Kata kata, int runs, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var edit = -1; edit < runs; edit++)
        {
            await EditAsync(kata, edit, cancellationToken);
            var start = Stopwatch.GetTimestamp();
            await CommandLine.RunDotnetAsync(kata.Repository.Root, ["test", kata.TestsProject, "--nologo"], cancellationToken);
            if (edit >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    private static Task EditAsync(Kata kata, int edit, CancellationToken cancellationToken) =>
        File.AppendAllTextAsync(kata.KataSources.First(), $"// edit {edit}\n", cancellationToken);

    /// <summary>The nearest rank: the smallest time that this share of all times does not exceed.</summary>
    private static double Percentile(IReadOnlyList<double> times, double share) =>
        Math.Round(times.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(share * times.Count) - 1)));
}
