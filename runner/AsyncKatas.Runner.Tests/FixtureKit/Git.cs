using System.Diagnostics;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>A git repository around the fixture, until disposed.</summary>
internal sealed class Git : IDisposable
{
    private readonly string _root;
    private readonly string _database = Directory.CreateTempSubdirectory("asynckatas-git-").FullName;

    public Git(string root)
    {
        _root = root;
        Run("init", "--quiet", root);
    }

    public void Commit()
    {
        Run("add", "--all", "katas");
        Run("-c", "user.name=Learner", "-c", "user.email=learner@example.com", "commit", "--quiet", "--message", "My edits");
    }

    public string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.autocrlf=false", .. arguments])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            Environment = { ["GIT_DIR"] = _database, ["GIT_WORK_TREE"] = _root },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        // Git writes its objects read-only, and Windows deletes no such file.
        foreach (var file in Directory.GetFiles(_database, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_database, recursive: true);
    }
}
