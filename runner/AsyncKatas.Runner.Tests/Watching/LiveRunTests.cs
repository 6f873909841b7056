using System.Threading.Channels;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Watching;

namespace AsyncKatas.Runner.Tests.Watching;

[Collection(FixtureCollection.Name)]
public sealed class LiveRunTests(FixtureCurriculum fixture)
{
    [Fact]
    public async Task Nothing_is_said_of_a_text_that_an_editor_was_still_writing()
    {
        (await VerdictsAsync(isWhole: false)).Should().BeEmpty("its tests must not run, and what the compiler says of half a file is nobody's mistake");
        (await VerdictsAsync(isWhole: true)).Select(said => said.GetType()).Should().Equal([typeof(FirstFailure), typeof(RunEnded)], "the shipped code is red");
    }

    private async Task<IReadOnlyList<WatchEvent>> VerdictsAsync(bool isWhole)
    {
        var events = Channel.CreateUnbounded<WatchEvent>();
        using var run = new LiveRun(fixture.Engine, fixture.Total, round: 1, Task.FromResult(isWhole), events.Writer, CancellationToken.None);
        await run.Ended;
        events.Writer.Complete();
        return await events.Reader.ReadAllAsync().Where(said => said is FirstFailure or RunEnded).ToListAsync();
    }
}
