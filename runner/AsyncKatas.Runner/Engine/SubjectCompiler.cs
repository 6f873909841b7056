using AsyncKatas.Worker;
using Microsoft.CodeAnalysis;

namespace AsyncKatas.Runner.Engine;

/// <summary>Compiles a subject and its tests against each other, as a build with the same properties would.</summary>
internal sealed class SubjectCompiler(CompilerArguments arguments)
{
    private static readonly MetadataReference TestKit = MetadataReference.CreateFromFile(Path.Combine(WorkerProcess.Folder, "AsyncKatas.TestKit.dll"));

    private readonly Dictionary<string, ProjectCompiler> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TestBuild> _tests = new(StringComparer.Ordinal);

    public CompiledSubject Compile(Subject subject, CancellationToken cancellationToken)
    {
        var project = Of(subject.Project);
        var code = project.Prepare(project.Parse(Overlay(Sources(project), subject)), arguments.IsOurs, [], cancellationToken);
        var codeAssembly = project.Emit(code, cancellationToken);
        if (!codeAssembly.Succeeded) return new CompiledSubject(codeAssembly.Messages, Request: null);

        var testAssembly = CompileTests(subject, ProjectCompiler.Surface(code, cancellationToken), cancellationToken);
        List<CompilerMessage> messages = [.. codeAssembly.Messages, .. testAssembly.Messages];
        return testAssembly.Succeeded
            ? new CompiledSubject(messages, new RunRequest(codeAssembly.Bytes, codeAssembly.Symbols, testAssembly.Bytes, testAssembly.Symbols, [.. subject.Kata.Manifest.Red.Keys]))
            : new CompiledSubject(messages, Request: null);
    }

    /// <summary>The packages that the subject uses and the worker does not have, because a learner added them.</summary>
    public IEnumerable<string> UnknownPackages(Subject subject) => arguments.Of(subject.Project).MetadataReferences
        .Select(reference => reference.Reference)
        .Where(path => !arguments.IsOurs(path) && !path.Contains($"{Path.DirectorySeparatorChar}packs{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => Path.GetFileName(path))
        .Where(file => !File.Exists(Path.Combine(WorkerProcess.Folder, file)));

    /// <summary>Most edits change what a method does and not how it is called: then the tests are compiled already.</summary>
    private CompiledAssembly CompileTests(Subject subject, byte[] surface, CancellationToken cancellationToken)
    {
        var project = Of(subject.Kata.TestsProject);
        var known = _tests.GetValueOrDefault(subject.Kata.TestsProject);
        var reference = known is not null && known.Surface.AsSpan().SequenceEqual(surface) ? known.Reference : MetadataReference.CreateFromImage(surface);
        var trees = project.Parse(Sources(project));
        if (reference == known?.Reference && trees.SequenceEqual(known.Trees)) return known.Assembly;

        var assembly = project.Emit(project.Prepare(trees, arguments.IsOurs, [reference, TestKit], cancellationToken), cancellationToken);
        _tests[subject.Kata.TestsProject] = new TestBuild(surface, reference, [.. trees], assembly);
        return assembly;
    }

    private ProjectCompiler Of(string project) => _projects.TryGetValue(project, out var known) && known.Arguments == arguments.Of(project)
        ? known
        : _projects[project] = new ProjectCompiler(arguments.Of(project));

    private static IEnumerable<string> Sources(ProjectCompiler project) => project.Arguments.SourceFiles.Select(file => file.Path);

    /// <summary>A variant's files replace the solution's files of the same name, and new ones are added: as in Directory.Build.targets.</summary>
    private static IEnumerable<string> Overlay(IEnumerable<string> sources, Subject subject)
    {
        if (subject.Variant is not { } variant) return sources;

        var replaced = variant.Sources.Select(path => Path.Combine(subject.Kata.SolutionFolder, Path.GetFileName(path))).ToHashSet(StringComparer.Ordinal);
        return sources.Where(path => !replaced.Contains(path)).Concat(variant.Sources);
    }

    private sealed record TestBuild(byte[] Surface, MetadataReference Reference, IReadOnlyList<SyntaxTree> Trees, CompiledAssembly Assembly);
}

/// <param name="Request">What a worker needs to run the tests; null when something did not compile.</param>
internal sealed record CompiledSubject(IReadOnlyList<CompilerMessage> Messages, RunRequest? Request);
