using System.Diagnostics;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>A repository with the fixture's katas, and a learner's clone of it.</summary>
internal sealed class ClonedCheckout : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asynckatas-clone-").FullName;

    public ClonedCheckout(FixtureCurriculum fixture)
    {
        foreach (var tree in new[] { "katas", "runner/shipped" }) FixtureCurriculum.CopyFolder(Path.Combine(fixture.Root, tree), Path.Combine(Origin.Root, tree));
        foreach (var file in new[] { ".gitattributes", ".gitignore" }) File.Copy(Path.Combine(FixtureCurriculum.RealRoot, file), Path.Combine(Origin.Root, file));
        File.WriteAllText(Path.Combine(Origin.Root, "README.md"), "# As it was");
        Git(Origin, "init", "--quiet", "--initial-branch", "main");
        Commit(Origin);
        Git(Origin, "clone", "--quiet", Origin.Root, Learner.Root);
    }

    public Repository Origin => new(Path.Combine(_folder, "origin"));

    public Repository Learner => new(Path.Combine(_folder, "learner"));

    public static Kata Sum(Repository repository) => new(repository, "01-first/01-unawaited-sum");

    public static Kata Total(Repository repository) => new(repository, "01-first/02-unawaited-total");

    /// <summary>Publishes a new text of a kata's first file.</summary>
    public void Publish(Kata kata, string text)
    {
        LearnerFolders.Edit(kata, text);
        ShippedCode.Ship(kata);
        Commit(Origin);
    }

    /// <summary>Commits all that is in a working tree.</summary>
    public static void Commit(Repository repository)
    {
        Git(repository, "add", "--all");
        Git(repository, "commit", "--quiet", "--message", "What is there");
    }

    public static string Git(Repository repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            Environment = { ["GIT_AUTHOR_NAME"] = "Learner", ["GIT_AUTHOR_EMAIL"] = "learner@example.com", ["GIT_COMMITTER_NAME"] = "Learner", ["GIT_COMMITTER_EMAIL"] = "learner@example.com" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        // Git writes its objects read-only, and Windows deletes no such file.
        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }
}
