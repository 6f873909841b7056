using System.Security.Cryptography;
using System.Text;
using AsyncKatas.Runner.Curriculum;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncKatas.Runner.Engine;

/// <summary>
/// The arguments that MSBuild would give the compiler for a project, asked for once and kept in artifacts/ until something
/// that decides them changes: a project or props file, a package version, the SDK, or which source files there are.
/// </summary>
internal sealed class CompilerArguments(Repository repository)
{
    private static readonly string[] Deciding =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", ".globalconfig",
        "tests/Tests.props", "runner/CompilerArguments.proj",
    ];

    private readonly Dictionary<string, (string Stamp, CSharpCommandLineArguments Arguments)> _known = new(StringComparer.Ordinal);

    /// <summary>The same object as long as nothing changes.</summary>
    public CSharpCommandLineArguments Of(string project) => _known[project].Arguments;

    /// <summary>Makes the arguments of these projects known; asks MSBuild once for all that are new or out of date.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> projects, Action<string> progress, CancellationToken cancellationToken)
    {
        var common = CommonStamp();
        var stale = projects.Where(project => !IsKnown(project, Stamp(project, common))).ToList();
        if (stale.Count == 0) return;

        progress(stale.Count == 1 ? $"preparing {Path.GetFileNameWithoutExtension(stale[0])}" : $"preparing {stale.Count} projects");
        await RunMSBuildAsync(stale, cancellationToken);

        foreach (var project in stale)
        {
            await File.WriteAllTextAsync(StampFile(project), Stamp(project, common), cancellationToken);
            if (!IsKnown(project, Stamp(project, common)))
                throw new UserError($"MSBuild gave no compiler arguments for {repository.Relative(project)}: run 'dotnet build {repository.Relative(project)}' to see why.");
        }
    }

    private async Task RunMSBuildAsync(IEnumerable<string> projects, CancellationToken cancellationToken)
    {
        var script = Path.Combine(repository.Root, "runner", "CompilerArguments.proj");
        var (exitCode, output) = await CommandLine.RunDotnetAsync(
            repository.Root, ["msbuild", script, "-nologo", "-v:q", "-m", $"-p:Projects={string.Join("%3B", projects)}"], cancellationToken);
        if (exitCode == 0) return;

        var error = output.Split('\n').FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal)) ?? output;
        throw new UserError($"The projects could not be prepared: {repository.Shown(error.Trim())} Run 'dotnet build' to see all of it.");
    }

    private bool IsKnown(string project, string stamp)
    {
        if (_known.TryGetValue(project, out var known) && known.Stamp == stamp && FilesExist(known.Arguments)) return true;
        if (!File.Exists(StampFile(project)) || File.ReadAllText(StampFile(project)) != stamp || !File.Exists(ArgumentsFile(project))) return false;

        var arguments = CSharpCommandLineParser.Default.Parse(File.ReadAllLines(ArgumentsFile(project)), Path.GetDirectoryName(project), sdkDirectory: null);
        if (!FilesExist(arguments)) return false;

        _known[project] = (stamp, arguments);
        return true;
    }

    private bool FilesExist(CSharpCommandLineArguments arguments) => arguments.SourceFiles.Select(file => file.Path)
        .Concat(arguments.MetadataReferences.Select(reference => reference.Reference).Where(path => !IsOurs(path)))
        .All(File.Exists);

    /// <summary>What this repository builds is compiled in memory, so its file may be missing or old.</summary>
    public bool IsOurs(string referencePath) => Path.GetFullPath(referencePath).StartsWith(repository.Artifacts, StringComparison.Ordinal);

    private string CommonStamp() =>
        Hash(SdkCompiler.Folder + string.Concat(Deciding.Select(file => Path.Combine(repository.Root, file)).Where(File.Exists).Select(File.ReadAllText)));

    private static string Stamp(string project, string common)
    {
        var folder = Path.GetDirectoryName(project)!;
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
        var content = File.Exists(project) ? File.ReadAllText(project) : throw new UserError($"{project} is missing: restore it with 'git checkout -- {project}'.");
        return Hash(common + content + string.Join('\n', sources));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string ArgumentsFile(string project) =>
        Path.Combine(repository.Artifacts, project.StartsWith(repository.Solutions, StringComparison.Ordinal) ? "solutions" : "katas", "compiler", Path.GetFileNameWithoutExtension(project) + ".rsp");

    private string StampFile(string project) => Path.ChangeExtension(ArgumentsFile(project), ".stamp");
}
