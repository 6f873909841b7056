using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class ShipCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose()
    {
        _folders.Dispose();
        ShippedCode.Ship(fixture.Sum);
    }

    [Fact]
    public async Task The_code_as_it_is_becomes_what_reset_puts_back()
    {
        LearnerFolders.EditEverything(fixture.Sum);
        var mine = LearnerFolders.Bytes(fixture.Sum);

        var ship = await RunnerProgram.RunAsync(fixture, "ship", "1.1");
        var again = await RunnerProgram.RunAsync(fixture, "ship", "1.1");

        LearnerFolders.ShippedBytes(fixture.Sum).Should().Equal(mine, "what is gone is not shipped, what is new is");
        await Verifier.Verify($"{ship.Everything}\n\n{again.Everything}");
    }

    [Fact]
    public async Task A_kata_without_code_is_not_shipped()
    {
        var shipped = LearnerFolders.ShippedBytes(fixture.Sum);
        foreach (var file in ShippedCode.FilesIn(fixture.Sum.KataFolder)) File.Delete(file);

        var output = await RunnerProgram.RunAsync(fixture, "ship", "1.1");

        output.Should().Be(new RunnerOutput(2, "", "error: katas/01-first/01-unawaited-sum has no code to ship: './run.sh reset 1.1' brings it back.\n"), "nobody means that");
        LearnerFolders.ShippedBytes(fixture.Sum).Should().Equal(shipped, "it is the only copy");
    }
}
