using System.Diagnostics;
using System.Globalization;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Worker;

namespace AsyncKatas.Runner.Tests.Engine;

/// <summary>Workers end by being killed, and a learner starts hundreds of them: none may leave anything behind.</summary>
[Collection(FixtureCollection.Name)]
public sealed class LeftoversTests(FixtureCurriculum fixture)
{
    private const string Tests = "tests/01-first/01-unawaited-sum/ScoreboardTests.cs";

    [Fact]
    public async Task A_worker_that_is_needed_no_more_leaves_nothing()
    {
        using var _ = WithTest("Console.WriteLine(Environment.ProcessId);");
        int process;
        using (var engine = new KataEngine(fixture.Repository, workers: 1))
        {
            await engine.PrepareAsync([fixture.SumShipped], _ => { }, CancellationToken.None);
            var verdict = await engine.JudgeAsync(fixture.SumShipped, CancellationToken.None);
            process = int.Parse(verdict.Tests.Single(test => test.Output is not null).Output!, CultureInfo.InvariantCulture);
        }

        TemporaryFilesOf(process).Should().BeEmpty("each './run.sh check' ends one");
    }

    [Fact]
    public async Task A_worker_that_crashes_leaves_nothing()
    {
        using var _ = WithTest("Environment.FailFast(new SqliteFile().ConnectionString);");

        var verdict = await fixture.JudgeAsync(fixture.SumShipped);

        var database = verdict.Crash!.Split("Data Source=")[1].Split(';')[0];
        Path.GetFileName(database).Should().Be("db.sqlite", "there was one");
        var process = int.Parse(Path.GetFileName(Path.GetDirectoryName(database)!).Split('-')[1], CultureInfo.InvariantCulture);
        TemporaryFilesOf(process).Should().BeEmpty("a learner's code crashes now and then");
        File.Exists(database).Should().BeFalse("its database may lie elsewhere");
    }

    [Fact]
    public async Task A_worker_whose_runner_is_gone_leaves_nothing()
    {
        using var worker = Process.Start(new ProcessStartInfo(CommandLine.Dotnet, [Path.Combine(WorkerProcess.Folder, "AsyncKatas.Worker.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        (await worker.StandardOutput.ReadLineAsync()).Should().Contain("ready", "it is warm, so all that it makes is there");

        worker.StandardInput.Close();
        await worker.WaitForExitAsync();

        TemporaryFilesOf(worker.Id).Should().BeEmpty("a runner that is killed cannot end its workers");
    }

    [Fact]
    public async Task A_worker_keeps_no_earlier_version_of_the_code()
    {
        using var _ = WithTest("""
            for (var i = 0; i < 5; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }
            Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == "AsyncKatas.UnawaitedSum"));
            Lab.RunAsync(_ => throw new InvalidOperationException("the kit looks for the line that threw it")).GetAwaiter().GetResult();
            """);
        using var engine = new KataEngine(fixture.Repository, workers: 1);
        await engine.PrepareAsync([fixture.SumShipped], _ => { }, CancellationToken.None);
        var versions = new List<string>();
        for (var save = 0; save < 4; save++)
        {
            var verdict = await engine.JudgeAsync(fixture.SumShipped, CancellationToken.None);
            versions.Add(verdict.Tests.Single(test => test.Output is not null).Output!.Trim());
        }

        versions.Should().Equal(["1", "1", "1", "1"], "a learner saves hundreds of times");
    }

    [Fact]
    public async Task A_run_that_nobody_needs_any_more_ends_with_its_test_and_leaves_the_worker_warm()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var _ = WithTest($"while (!File.Exists(@\"{file}\")) Thread.Sleep(1); Thread.Sleep(200);");
        var request = fixture.Engine.Compile(fixture.SumShipped, CancellationToken.None).Request!;
        using var worker = WorkerProcess.Start();
        using var stop = new CancellationTokenSource();

        var said = new List<WorkerEvent>();
        await foreach (var workerEvent in worker.RunAsync(request, stop.Token, CancellationToken.None))
        {
            said.Add(workerEvent);
            if (workerEvent is not TestStarted { Test.Method: "Added" }) continue;

            await stop.CancelAsync();
            await File.WriteAllTextAsync(file, "");
        }
        File.Delete(file);

        said.OfType<TestFinished>().Select(finished => finished.Test.Method).Should().EndWith("Added", "a newer text waits for the worker").And.NotContain("All_judges_are_asked_at_once");
        worker.Reusable.Should().BeTrue("a worker that is killed leaves the newer text to a cold one");
    }

    private IDisposable WithTest(string statements) =>
        fixture.Changed(Tests, "    [Fact]\n    public Task All", $"    [Fact]\n    public void Added() {{ {statements} }}\n\n    [Fact]\n    public Task All");

    internal static IEnumerable<string> TemporaryFilesOf(int process) =>
        Leftovers.Folders.SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, $"*-{process}-*"));
}
