using System.Security.Cryptography;
using AsyncKatas.Runner.Tests.FixtureKit;
using static AsyncKatas.Runner.Tests.FixtureKit.LearnerFolders;

namespace AsyncKatas.Runner.Tests.Journal;

/// <summary>
/// Kills the program, which nothing in it can notice, when it has made so many steps: files copied first, files written in
/// the kata's folder afterwards. It runs on a little before it dies, so the step is the earliest moment, not the exact one.
/// </summary>
[Collection(FixtureCollection.Name)]
public sealed class KillTests(FixtureCurriculum fixture) : IDisposable
{
    private const int Files = 300;

    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(Files + 1)]
    [InlineData(Files + 290)]
    public async Task A_killed_reset_leaves_each_file_old_or_new_and_undo_the_way_back(int step)
    {
        EditEverything(fixture.Sum);
        AddFiles(fixture.Sum, Files);
        var (mine, shipped) = (Bytes(fixture.Sum), ShippedBytes(fixture.Sum));

        Kill(step, "0001", "reset", "1.1", "--yes");
        EachFileShouldBeIn(mine, shipped);

        await RunnerProgram.RunAsync(fixture, "undo");
        Bytes(fixture.Sum).Should().Equal(mine, "either the command had written nothing yet, or it is undone");
        await ResetAndUndoAsync(mine, shipped);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(Files + 1)]
    [InlineData(Files + 290)]
    public async Task A_killed_undo_is_done_again_by_the_next(int step)
    {
        EditEverything(fixture.Sum);
        AddFiles(fixture.Sum, Files);
        var (mine, shipped) = (Bytes(fixture.Sum), ShippedBytes(fixture.Sum));
        (await RunnerProgram.RunAsync(fixture, "reset", "1.1", "--yes")).ExitCode.Should().Be(0, "it can do its work");

        Kill(step, "0002", "undo");
        EachFileShouldBeIn(mine, shipped);

        await RunnerProgram.RunAsync(fixture, "undo");
        Bytes(fixture.Sum).Should().Equal(mine, "the second undo finishes the first");
        await ResetAndUndoAsync(mine, shipped);
    }

    [Fact]
    public async Task A_killed_write_leaves_no_half_of_a_file()
    {
        var code = fixture.Sum.KataSources.First();
        var shipped = await HashAsync(code);
        // So large that writing it takes longer than killing.
        await File.WriteAllBytesAsync(code, new byte[64 * 1024 * 1024]);
        var mine = await HashAsync(code);
        await RunnerProgram.RunAsync(fixture, "reset", "1.1", "--yes");
        var length = new FileInfo(code).Length;

        using var program = RunnerProgram.Start(fixture, "undo");
        while (!program.HasExited && new FileInfo(code).Length == length) Thread.Yield();
        program.Kill();
        await program.WaitForExitAsync();

        new[] { shipped, mine }.Should().Contain(await HashAsync(code), "a file is replaced in one step");
    }

    private static async Task<string> HashAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexString(await SHA256.HashDataAsync(stream));
    }

    private async Task ResetAndUndoAsync(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> shipped)
    {
        (await RunnerProgram.RunAsync(fixture, "reset", "1.1", "--yes")).ExitCode.Should().Be(0, "a killed command blocks no other");
        Bytes(fixture.Sum).Should().Equal(shipped, "reset puts back what was shipped");
        (await RunnerProgram.RunAsync(fixture, "undo")).ExitCode.Should().Be(0, "the last command can be undone");
        Bytes(fixture.Sum).Should().Equal(mine, "undo brings the learner's work back");
    }

    private void Kill(int step, string entry, params string[] arguments)
    {
        var copies = Path.Combine(fixture.Repository.State, "copies", entry);
        var before = Count(fixture.Sum.KataFolder);
        using var program = RunnerProgram.Start(fixture, arguments);

        while (!program.HasExited && (step <= Files ? Count(copies) < step : Math.Abs(Count(fixture.Sum.KataFolder) - before) < step - Files)) Thread.Yield();
        program.Kill();
        program.WaitForExit();
    }

    private void EachFileShouldBeIn(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> shipped)
    {
        foreach (var (name, bytes) in Bytes(fixture.Sum))
            new[] { mine.GetValueOrDefault(name), shipped.GetValueOrDefault(name) }.Should().Contain(bytes, $"{name} is old or new, never half of it");
        foreach (var name in mine.Keys.Intersect(shipped.Keys, StringComparer.Ordinal))
            Bytes(fixture.Sum).Should().ContainKey(name, "what is old and new is there at any moment");
        Directory.GetFiles(fixture.Sum.KataFolder).Select(Path.GetExtension).Should().OnlyContain(extension => extension == ".cs" || extension == ".csproj" || extension == ".md" || extension == ".json", "nothing temporary is left for the learner to wonder at");
    }

    private static int Count(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
}
