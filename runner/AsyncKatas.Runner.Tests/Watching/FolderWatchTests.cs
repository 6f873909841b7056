using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Watching;

namespace AsyncKatas.Runner.Tests.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("asynckatas-watch-").FullName;

    private Kata Kata => new(new Repository(_root), "01-first/01-unawaited-sum");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Where_no_events_arrive_a_look_now_and_then_finds_the_change()
    {
        // There is no folder yet to ask the operating system about, so that it sends no events.
        using var watch = new FolderWatch(Kata);
        var change = watch.NextChangeAsync(CancellationToken.None);

        Directory.CreateDirectory(Kata.KataFolder);
        await File.WriteAllTextAsync(Path.Combine(Kata.KataFolder, "Scoreboard.cs"), "class Scoreboard;");

        await change;
    }
}
