using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Watching;

namespace AsyncKatas.Runner.Tests.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("asynckatas-watch-").FullName;

    private Kata Kata => new(new Repository(_root), "01-first/01-unawaited-sum");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public Task Where_no_events_arrive_a_look_now_and_then_finds_the_change() => Lab.RunAsync(async lab =>
    {
        // There is no folder yet to ask the operating system about, so that it sends no events.
        using var watch = new FolderWatch(Kata, lab.Clock);
        var change = lab.Start("watch", () => watch.NextChangeAsync(CancellationToken.None));

        Save("class Scoreboard;");

        lab.Step("the watch to see the new file", because: "some file systems send no events");
        while (!change.IsCompleted) await lab.Advance(TimeSpan.FromSeconds(1));
    });

    [Fact]
    public Task A_burst_of_writes_is_one_change() => Lab.RunAsync(async lab =>
    {
        Save("class Scoreboard;");
        using var watch = new FolderWatch(Kata, lab.Clock);
        var change = lab.Start("watch", () => watch.NextChangeAsync(CancellationToken.None));

        for (var step = 0; step < 20; step++)
        {
            Save($"class Scoreboard{step};");
            await lab.Settle();
            change.IsCompleted.Should().BeFalse("an editor that is still writing would be judged by half a file");
        }

        lab.Step("the watch to see the change", because: "the editor has written its last byte");
        while (!change.IsCompleted) await lab.Advance(TimeSpan.FromSeconds(1));
        var next = lab.Start("watch again", () => watch.NextChangeAsync(CancellationToken.None));
        await lab.Advance(TimeSpan.FromSeconds(2));
        next.IsCompleted.Should().BeFalse("one save is judged once");
    });

    private void Save(string text)
    {
        Directory.CreateDirectory(Kata.KataFolder);
        File.WriteAllText(Path.Combine(Kata.KataFolder, "Scoreboard.cs"), text);
    }
}
