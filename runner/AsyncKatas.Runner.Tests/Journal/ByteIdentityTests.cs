using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;
using static AsyncKatas.Runner.Tests.FixtureKit.LearnerFolders;

namespace AsyncKatas.Runner.Tests.Journal;

/// <summary>After reset the shipped bytes are there, after undo the learner's.</summary>
[Collection(FixtureCollection.Name)]
public sealed class ByteIdentityTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Without_git()
    {
        EditEverything(fixture.Sum);

        await ResetAndUndoAsync();
    }

    [Fact]
    public async Task After_the_edits_were_committed()
    {
        using var checkout = new ClonedCheckout(fixture);
        var kata = ClonedCheckout.Sum(checkout.Learner);
        EditEverything(kata);
        ClonedCheckout.Commit(checkout.Learner);
        ClonedCheckout.Git(checkout.Learner, "status", "--porcelain").Should().BeEmpty("git knows of no edits any more");

        await ResetAndUndoAsync(kata);
    }

    [Fact]
    public async Task After_the_whole_folder_was_deleted()
    {
        Directory.Delete(fixture.Sum.KataFolder, recursive: true);

        await ResetAndUndoAsync();

        Directory.Exists(fixture.Sum.KataFolder).Should().BeFalse("there was no folder before");
    }

    [Fact]
    public async Task What_does_not_differ_is_not_written()
    {
        Edit(fixture.Sum, "// mine");
        var untouched = File.GetLastWriteTimeUtc(fixture.Sum.KataProject);

        await ResetAndUndoAsync();

        File.GetLastWriteTimeUtc(fixture.Sum.KataProject).Should().Be(untouched, "a watcher would report a change that is none");
    }

    [Fact]
    public async Task What_is_not_code_stays_as_it_is()
    {
        File.Delete(Path.Combine(fixture.Sum.KataFolder, "hints.md"));
        await File.AppendAllTextAsync(fixture.Sum.ManifestFile, "\n");
        await File.WriteAllTextAsync(Path.Combine(fixture.Sum.KataFolder, "notes.txt"), "mine");
        EditEverything(fixture.Sum);
        var others = Others();

        await RunAsync("reset", "1.1", "--yes");
        Others().Should().Equal(others, "only code is put back, and only code is taken away");
        await RunAsync("undo");

        Others().Should().Equal(others, "only code is put back, and only code is taken away");
    }

    [Fact]
    public async Task What_is_put_in_place_is_newer_than_the_last_build()
    {
        var code = fixture.Sum.KataSources.First();
        var shipped = Path.Combine(ShippedCode.FolderOf(fixture.Sum), Path.GetFileName(code));
        Edit(fixture.Sum, "// mine");
        var lastBuild = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in new[] { code, shipped }) File.SetLastWriteTimeUtc(file, lastBuild.AddDays(-1));

        await RunAsync("reset", "1.1", "--yes");
        File.GetLastWriteTimeUtc(code).Should().BeAfter(lastBuild, "MSBuild would keep the old assembly");
        await RunAsync("undo");

        File.GetLastWriteTimeUtc(code).Should().BeAfter(lastBuild, "MSBuild would keep the old assembly");
    }

    [Fact]
    public async Task The_mode_of_a_file_comes_back()
    {
        if (OperatingSystem.IsWindows()) return;

        var code = fixture.Sum.KataSources.First();
        Edit(fixture.Sum, "// mine");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(code, mode);

        await ResetAndUndoAsync();

        File.GetUnixFileMode(code).Should().Be(mode, "undo brings back what was there");
    }

    private Task ResetAndUndoAsync() => ResetAndUndoAsync(fixture.Sum);

    private static async Task ResetAndUndoAsync(Kata kata)
    {
        var mine = Bytes(kata);
        mine.Should().NotEqual(ShippedBytes(kata), "there are edits");

        await RunAsync(kata.Repository, "reset", kata.Number, "--yes");
        Bytes(kata).Should().Equal(ShippedBytes(kata), "reset puts back what was shipped");

        await RunAsync(kata.Repository, "undo");
        Bytes(kata).Should().Equal(mine, "undo brings the learner's work back");
    }

    private Task RunAsync(params string[] arguments) => RunAsync(fixture.Repository, arguments);

    private static async Task RunAsync(Repository repository, params string[] arguments) =>
        (await RunnerProgram.RunAsync(repository, arguments)).Should().Match<RunnerOutput>(output => output.ExitCode == 0 && output.Errors == "", "the command can do its work");

    private List<(string, string)> Others() =>
        [.. Directory.GetFiles(fixture.Sum.KataFolder).Where(file => Path.GetExtension(file) is not (".cs" or ".csproj")).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))];
}
