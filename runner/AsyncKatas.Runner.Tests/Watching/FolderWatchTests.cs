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
    public Task A_change_is_over_when_the_editor_has_written_its_last_byte() => Lab.RunAsync(async lab =>
    {
        using var watch = new FolderWatch(Kata, lab.Clock);
        Save("class Scores;");
        var change = lab.Start("watch", () => watch.NextChangeAsync(CancellationToken.None));
        await lab.Advance(TimeSpan.FromSeconds(1));
        await change;

        for (var step = 0; step < 20; step++)
        {
            var isOver = lab.Start("wait for the end", () => watch.IsOverAsync(CancellationToken.None));
            await lab.Settle();
            isOver.IsCompleted.Should().BeFalse("half a file must not be judged");
            Save($"class Scoreboard{step};");
            await lab.Advance(TimeSpan.FromMilliseconds(100));
            (await isOver).Should().BeFalse("the editor is still writing");
        }

        var last = lab.Start("wait for the end", () => watch.IsOverAsync(CancellationToken.None));
        await lab.Advance(TimeSpan.FromMilliseconds(100));
        (await last).Should().BeTrue("the editor has written its last byte");
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
