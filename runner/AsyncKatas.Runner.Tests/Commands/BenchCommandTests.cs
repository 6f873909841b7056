using System.Text.Json;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class BenchCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task A_measurement_tells_its_times_and_leaves_no_trace()
    {
        LearnerFolders.Edit(fixture.Total, "// mine, and no code that compiles");
        var before = Directory.GetFiles(fixture.Root, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

        var output = await RunnerProgram.RunAsync(fixture, "bench", "1.1", "--edits", "3", "--json");

        output.ExitCode.Should().Be(0, output.Errors);
        var line = JsonSerializer.Deserialize<BenchReport>(output.Screen, Report.Options)!.Katas.Should().ContainSingle("one was asked for").Subject;
        line.Should().Match<BenchLine>(measured => measured.Kata == "1.1" && measured.Edits == 3 && measured.First > 0 && measured.First <= measured.Median && measured.FirstPercentile95 >= measured.First && measured.Percentile95 >= measured.Median && measured.DotnetTest > 0, "each was measured, and the first failure is there before the last test ends");
        Directory.GetFiles(fixture.Root, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal)
            .Should().Equal(before, "it works on a copy, which is not the learner's to clear away");
    }
}
