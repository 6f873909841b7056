using AsyncKatas.Worker;
using Microsoft.CodeAnalysis;

namespace AsyncKatas.Runner.Engine;

/// <summary>Compiles a subject and its tests against each other, as a build with the same properties would.</summary>
internal sealed class SubjectCompiler(CompilerArguments arguments)
{
    private static readonly MetadataReference TestKit = MetadataReference.CreateFromFile(Path.Combine(WorkerProcess.Folder, "AsyncKatas.TestKit.dll"));

    public CompiledSubject Compile(Subject subject)
    {
        var codeArguments = arguments.Of(subject.Project);
        var code = ProjectCompiler.Prepare(codeArguments, Overlay(codeArguments.SourceFiles.Select(file => file.Path), subject), arguments.IsOurs, []);
        var codeAssembly = ProjectCompiler.Emit(code, codeArguments);
        if (!codeAssembly.Succeeded) return new CompiledSubject(codeAssembly.Messages, Request: null);

        var testArguments = arguments.Of(subject.Kata.TestsProject);
        var tests = ProjectCompiler.Prepare(testArguments, testArguments.SourceFiles.Select(file => file.Path), arguments.IsOurs, [code.ToMetadataReference(), TestKit]);
        var testAssembly = ProjectCompiler.Emit(tests, testArguments);
        List<CompilerMessage> messages = [.. codeAssembly.Messages, .. testAssembly.Messages];
        return testAssembly.Succeeded
            ? new CompiledSubject(messages, new RunRequest(codeAssembly.Bytes, codeAssembly.Symbols, testAssembly.Bytes, testAssembly.Symbols))
            : new CompiledSubject(messages, Request: null);
    }

    /// <summary>The packages that the subject uses and the worker does not have, because a learner added them.</summary>
    public IEnumerable<string> UnknownPackages(Subject subject) => arguments.Of(subject.Project).MetadataReferences
        .Select(reference => reference.Reference)
        .Where(path => !arguments.IsOurs(path) && !path.Contains($"{Path.DirectorySeparatorChar}packs{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => Path.GetFileName(path))
        .Where(file => !File.Exists(Path.Combine(WorkerProcess.Folder, file)));

    /// <summary>A variant's files replace the solution's files of the same name, and new ones are added: as in Directory.Build.targets.</summary>
    private static IEnumerable<string> Overlay(IEnumerable<string> sources, Subject subject)
    {
        if (subject.Variant is not { } variant) return sources;

        var replaced = variant.Sources.Select(path => Path.Combine(subject.Kata.SolutionFolder, Path.GetFileName(path))).ToHashSet(StringComparer.Ordinal);
        return sources.Where(path => !replaced.Contains(path)).Concat(variant.Sources);
    }
}

/// <param name="Request">What a worker needs to run the tests; null when something did not compile.</param>
internal sealed record CompiledSubject(IReadOnlyList<CompilerMessage> Messages, RunRequest? Request);
