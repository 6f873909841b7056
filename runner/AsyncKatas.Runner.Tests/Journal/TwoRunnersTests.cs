using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Tests.FixtureKit;
using static AsyncKatas.Runner.Tests.FixtureKit.LearnerFolders;

namespace AsyncKatas.Runner.Tests.Journal;

[Collection(FixtureCollection.Name)]
public sealed class TwoRunnersTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Runners_that_write_at_once_lose_nothing()
    {
        // Enough files that the runners meet while they write.
        foreach (var kata in new[] { fixture.Sum, fixture.Total }) AddFiles(kata, 300);
        var (sum, total) = (Bytes(fixture.Sum), Bytes(fixture.Total));

        await AtOnceAsync(["reset", "1.1", "--yes"], ["try", "1.1", "solution", "--spoil"], ["reset", "1.2", "--yes"], ["try", "1.2", "AddTheSaved", "--spoil"]);
        Bytes(fixture.Sum).Should().HaveCount(ShippedBytes(fixture.Sum).Count, "one command after the other has put its code in place, whichever came last");

        await AtOnceAsync(["undo"], ["undo"], ["undo"], ["undo"]);
        Bytes(fixture.Sum).Should().Equal(sum, "every command was undone once");
        Bytes(fixture.Total).Should().Equal(total, "every command was undone once");
        (await RunnerProgram.RunAsync(fixture, "undo")).ExitCode.Should().Be(2, "four commands, four undos");

        var progress = LearnerProgress.Load(fixture.Repository);
        progress.Of(fixture.Sum).Shipped.Should().Be(Stamps.OfShipped(fixture.Sum), "neither reset has overwritten what the other recorded");
        progress.Of(fixture.Total).Shipped.Should().Be(Stamps.OfShipped(fixture.Total), "neither reset has overwritten what the other recorded");
    }

    private async Task AtOnceAsync(params string[][] commands)
    {
        var outputs = await Task.WhenAll(commands.Select(command => RunnerProgram.RunAsync(fixture, command)));
        outputs.Should().OnlyContain(output => output.ExitCode == 0 && output.Errors == "", "each waits for the other");
    }
}
