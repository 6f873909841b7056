using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncKatas.Runner.Health;

/// <summary>The public API of the framework that runs this program, ASP.NET Core included, read as the compiler reads it.</summary>
internal sealed class FrameworkApi
{
    private const int MostTypeParameters = 8;

    private readonly CSharpCompilation _framework;
    private readonly Lazy<IReadOnlyList<INamespaceSymbol>> _namespaces;

    public FrameworkApi()
    {
        var files = Folders().SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Where(IsManaged);
        _framework = CSharpCompilation.Create("framework", references: files.Select(file => MetadataReference.CreateFromFile(file)));
        _namespaces = new(() => [.. AllBelow(_framework.GlobalNamespace)]);
    }

    /// <param name="name">In full: System.Threading.Lock or System.Threading.Tasks.Task.WhenEach.</param>
    public bool Has(string name) => Types(name).Any() || (name.LastIndexOf('.') is > 0 and var dot && Types(name[..dot]).Any(type => Members(type, name[(dot + 1)..]).Any()));

    /// <summary>Whether all that this may mean is obsolete; an unknown name is not.</summary>
    /// <param name="type">Without its namespace: Thread.</param>
    public bool IsObsolete(string type, string? member)
    {
        var types = _namespaces.Value.SelectMany(space => space.GetTypeMembers(type)).Where(IsPublic).ToList();
        List<ISymbol> meant = member is null ? [.. types] : [.. types.SelectMany(found => Members(found, member))];
        return meant.Count > 0 && meant.All(symbol => IsObsolete(symbol) || IsObsolete(symbol.ContainingType ?? symbol));
    }

    private IEnumerable<INamedTypeSymbol> Types(string name) => Enumerable.Range(0, MostTypeParameters)
        .SelectMany(arity => _framework.GetTypesByMetadataName(arity == 0 ? name : $"{name}`{arity}")).Where(IsPublic);

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            foreach (var member in declaring.GetMembers(name).Where(IsPublic)) yield return member;
    }

    private static bool IsPublic(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public;

    private static bool IsObsolete(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    private static IEnumerable<INamespaceSymbol> AllBelow(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(AllBelow).Prepend(space);

    private static bool IsManaged(string file) =>
        Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)) && !name.Contains(".Native", StringComparison.Ordinal);

    private static IEnumerable<string> Folders()
    {
        var core = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        yield return core.FullName;

        var web = Path.Combine(core.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App", core.Name);
        if (Directory.Exists(web)) yield return web;
    }
}
