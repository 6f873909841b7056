using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AsyncKatas.Runner.Engine;

/// <summary>
/// Compiles one project in memory exactly as its compiler arguments say, source generators included; analyzers do not run.
/// It stays resident: what has not changed since the last compilation (texts, references, generated code) is used again.
/// </summary>
internal sealed class ProjectCompiler(CSharpCommandLineArguments arguments)
{
    private static readonly ConcurrentDictionary<string, MetadataReference> References = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, AnalyzerFileReference> GeneratorFiles = new(StringComparer.Ordinal);

    private readonly AnalyzerConfiguration _configuration = new(arguments.AnalyzerConfigPaths);
    private Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private GeneratorDriver? _driver;
    private CSharpCompilation? _previous;

    public CSharpCommandLineArguments Arguments => arguments;

    /// <summary>The trees of these sources: of a text that is as it was, the same tree.</summary>
    /// <param name="sources">Paths; by default those that the arguments name.</param>
    public IReadOnlyCollection<SyntaxTree> Parse(IEnumerable<string> sources)
    {
        _trees = sources.ToDictionary(path => path, Parse, StringComparer.Ordinal);
        return _trees.Values;
    }

    /// <summary>Puts these trees together with the project's references and the given ones, and runs the source generators.</summary>
    /// <param name="replaced">Returns true for references that <paramref name="added"/> stands in for.</param>
    public CSharpCompilation Prepare(IReadOnlyCollection<SyntaxTree> trees, Func<string, bool> replaced, IReadOnlyList<MetadataReference> added, CancellationToken cancellationToken)
    {
        // A compilation that is made from the one before it does not resolve the references anew.
        var basis = _previous is { } previous && added.All(previous.ExternalReferences.Contains) ? previous.RemoveAllSyntaxTrees() : Empty(replaced, added);
        _previous = basis.AddSyntaxTrees(trees);
        _driver ??= CSharpGeneratorDriver.Create(Generators(), additionalTexts: [], arguments.ParseOptions, _configuration.ForGenerators);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_previous, out var generated, out _, cancellationToken);
        return (CSharpCompilation)generated;
    }

    public CompiledAssembly Emit(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var options = arguments.EmitOptions.WithDebugInformationFormat(DebugInformationFormat.PortablePdb);
        // As 'dotnet build' does: while there are syntax errors, what follows from them is not worth reading.
        var syntax = compilation.GetParseDiagnostics(cancellationToken);
        var diagnostics = syntax.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? syntax
            : compilation.Emit(assembly, symbols, options: options, cancellationToken: cancellationToken).Diagnostics;
        var messages = diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderByDescending(diagnostic => diagnostic.Severity).ThenBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .Select(ToMessage).ToList();
        return new CompiledAssembly(assembly.ToArray(), symbols.ToArray(), messages);
    }

    /// <summary>What other projects see of a compilation: its declarations, without the code in them.</summary>
    public static byte[] Surface(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        using var metadata = new MemoryStream();
        compilation.Emit(metadata, options: new EmitOptions(metadataOnly: true), cancellationToken: cancellationToken);
        return metadata.ToArray();
    }

    private CSharpCompilation Empty(Func<string, bool> replaced, IEnumerable<MetadataReference> added)
    {
        var references = arguments.MetadataReferences
            .Where(reference => !replaced(reference.Reference))
            .Select(reference => References.GetOrAdd(reference.Reference, static (path, properties) => MetadataReference.CreateFromFile(path, properties), reference.Properties))
            .Concat(added);
        return CSharpCompilation.Create(arguments.CompilationName, [], references, arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(_configuration));
    }

    private SyntaxTree Parse(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var text = SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm);
        return _trees.TryGetValue(path, out var tree) && tree.GetText().ContentEquals(text) ? tree : CSharpSyntaxTree.ParseText(text, arguments.ParseOptions, path);
    }

    private IEnumerable<ISourceGenerator> Generators() =>
        arguments.AnalyzerReferences
            .Select(reference => GeneratorFiles.GetOrAdd(reference.FilePath, static path => new AnalyzerFileReference(path, new GeneratorLoader())))
            .SelectMany(file => file.GetGenerators(LanguageNames.CSharp));

    private static CompilerMessage ToMessage(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
        return new CompilerMessage(
            diagnostic.Severity == DiagnosticSeverity.Error, diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            span.Path is "" ? null : span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, line);
    }

    private sealed class GeneratorLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}

/// <param name="Messages">Errors first; the bytes are only whole when there is none.</param>
internal sealed record CompiledAssembly(byte[] Bytes, byte[] Symbols, IReadOnlyList<CompilerMessage> Messages)
{
    public bool Succeeded => !Messages.Any(message => message.IsError);
}
