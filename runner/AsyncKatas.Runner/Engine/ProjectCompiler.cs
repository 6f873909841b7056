using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AsyncKatas.Runner.Engine;

/// <summary>Compiles a project in memory exactly as its compiler arguments say, source generators included; analyzers do not run.</summary>
internal sealed class ProjectCompiler
{
    private static readonly ConcurrentDictionary<string, MetadataReference> References = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, AnalyzerFileReference> GeneratorFiles = new(StringComparer.Ordinal);

    /// <param name="replaced">Returns true for references that <paramref name="added"/> stands in for.</param>
    public static CSharpCompilation Prepare(CSharpCommandLineArguments arguments, IEnumerable<string> sources, Func<string, bool> replaced, IEnumerable<MetadataReference> added)
    {
        var configuration = new AnalyzerConfiguration(arguments.AnalyzerConfigPaths);
        var trees = sources.Select(path => CSharpSyntaxTree.ParseText(ReadSource(path, arguments), arguments.ParseOptions, path)).ToList();
        var references = arguments.MetadataReferences
            .Where(reference => !replaced(reference.Reference))
            .Select(reference => References.GetOrAdd(reference.Reference, static (path, properties) => MetadataReference.CreateFromFile(path, properties), reference.Properties))
            .Concat(added);
        var compilation = CSharpCompilation.Create(arguments.CompilationName, trees, references, arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(configuration));

        var driver = CSharpGeneratorDriver.Create(Generators(arguments), additionalTexts: [], arguments.ParseOptions, configuration.ForGenerators);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    public static CompiledAssembly Emit(CSharpCompilation compilation, CSharpCommandLineArguments arguments)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var options = arguments.EmitOptions.WithDebugInformationFormat(DebugInformationFormat.PortablePdb);
        // As 'dotnet build' does: while there are syntax errors, what follows from them is not worth reading.
        var syntax = compilation.GetParseDiagnostics();
        var diagnostics = syntax.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? syntax
            : compilation.Emit(assembly, symbols, options: options).Diagnostics;
        var messages = diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderByDescending(diagnostic => diagnostic.Severity).ThenBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .Select(ToMessage).ToList();
        return new CompiledAssembly(assembly.ToArray(), symbols.ToArray(), messages);
    }

    private static SourceText ReadSource(string path, CSharpCommandLineArguments arguments)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm);
    }

    private static IEnumerable<ISourceGenerator> Generators(CSharpCommandLineArguments arguments) =>
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
