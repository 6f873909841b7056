using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>
/// A curriculum of two katas in a temporary folder, with this repository's own build files. One copy serves all tests,
/// since MSBuild is slow: a test breaks one thing and puts it back.
/// </summary>
public sealed class FixtureCurriculum : IAsyncLifetime
{
    private static readonly string[] BuildFiles =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", ".globalconfig",
        "tests/Tests.props", "tests/xunit.runner.json", "tests/BannedSymbols.txt", "tests/coverage.runsettings", "runner/CompilerArguments.proj",
    ];

    internal string Root { get; } = Directory.CreateTempSubdirectory("asynckatas-fixture-").FullName;

    internal Repository Repository => new(Root);

    /// <summary>1.1, read anew: a kata remembers its manifest.</summary>
    internal Kata Sum => new(Repository, "01-first/01-unawaited-sum");

    /// <summary>1.2, read anew.</summary>
    internal Kata Total => new(Repository, "01-first/02-unawaited-total");

    internal Subject SumShipped => Subject.Shipped(Sum);

    internal Subject SumSolution => Subject.Solution(Sum);

    internal KataEngine Engine { get; private set; } = null!;

    internal static string RealRoot { get; } = Repository.Find().Root;

    public async Task InitializeAsync()
    {
        // MSBuild reads it as a property. Analyzers change no verdict, and they take half of a build's time.
        Environment.SetEnvironmentVariable("RunAnalyzers", "false");
        CopyFolder(Path.Combine(RealRoot, "runner", "AsyncKatas.Runner.Tests", "Fixture"), Root);
        CopyFolder(Path.Combine(RealRoot, "tests", "TestKit", "AsyncKatas.TestKit"), Path.Combine(Root, "tests", "TestKit", "AsyncKatas.TestKit"));
        foreach (var file in BuildFiles) CopyFile(Path.Combine(RealRoot, file), Path.Combine(Root, file));
        FixtureProjects.Write(Root);
        foreach (var kata in new[] { Sum, Total })
            foreach (var file in ShippedCode.FilesIn(kata.KataFolder)) CopyFile(file, Path.Combine(ShippedCode.FolderOf(kata), Path.GetFileName(file)));

        Engine = new KataEngine(Repository, workers: 2);
        await Engine.PrepareAsync(BehaviourChecks.Subjects(Sum).Concat(BehaviourChecks.Subjects(Total)), _ => { }, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Engine?.Dispose();
        Environment.SetEnvironmentVariable("RunAnalyzers", null);
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    internal Task<Verdict> JudgeAsync(Subject subject) => Engine.JudgeAsync(subject, CancellationToken.None);

    /// <summary>What `verify` finds wrong with one kata, all its subjects judged.</summary>
    internal async Task<IReadOnlyList<Finding>> ProblemsAsync(Kata kata)
    {
        var (_, findings) = await new KataVerification(Engine, SourceIds.Read(Repository)).RunAsync(kata, times: 1, _ => { }, CancellationToken.None);
        return [.. findings.Where(finding => !finding.Passed)];
    }

    internal string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Changes a file until disposed.</summary>
    internal IDisposable Changed(string path, Func<string, string> change)
    {
        var before = Read(path);
        var after = change(before);
        return after != before ? Written(path, after) : throw new InvalidOperationException($"{path} does not hold what the test wants to change.");
    }

    /// <summary>Replaces a part of a file until disposed.</summary>
    internal IDisposable Changed(string path, string part, string replacement) => Changed(path, text => text.Replace(part, replacement, StringComparison.Ordinal));

    /// <summary>Writes a file, new or not, until disposed.</summary>
    internal IDisposable Written(string path, string text)
    {
        var restoration = new Restoration(Path.Combine(Root, path));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
        return restoration;
    }

    /// <summary>Leaves a file to others, and puts it back when disposed.</summary>
    internal IDisposable Kept(string path) => new Restoration(Path.Combine(Root, path));

    /// <summary>Takes a file or a folder away until disposed.</summary>
    internal IDisposable Removed(string path) => new Removal(Path.Combine(Root, path), Path.Combine(Root, "removed"));

    internal static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) CopyFile(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static void CopyFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
