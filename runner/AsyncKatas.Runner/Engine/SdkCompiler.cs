using System.Reflection;
using System.Runtime.Loader;

namespace AsyncKatas.Runner.Engine;

/// <summary>Loads the compiler and the source generators' libraries from the SDK that built the runner.</summary>
internal static class SdkCompiler
{
    public static string Folder { get; } = typeof(SdkCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CompilerFolder").Value!;

    /// <summary>10.0.100, the SDK that the folder belongs to.</summary>
    public static string Version { get; } = new DirectoryInfo(Folder).Parent!.Parent!.Name;

    /// <summary>Must run before the first method that names a compiler type.</summary>
    public static void Locate() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var file = Path.Combine(Folder, name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    };
}
