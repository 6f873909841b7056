using System.Reflection;
using System.Runtime.Loader;
using AsyncKatas.TestKit;

namespace AsyncKatas.Worker;

/// <summary>Holds one run's kata and tests; everything else comes from the worker itself, where it is already loaded.</summary>
/// <remarks>
/// It refers to none of its assemblies: the runtime keeps a context until the last of them is free, so that a context that
/// keeps one of them keeps itself. https://github.com/dotnet/runtime/issues/35342
/// </remarks>
internal sealed class KataLoadContext() : AssemblyLoadContext("kata", isCollectible: true)
{
    public Assembly LoadWithSymbols(byte[] code, byte[] symbols)
    {
        var assembly = LoadFromStream(new MemoryStream(code), new MemoryStream(symbols));
        Lab.AddSymbols(assembly, symbols);
        return assembly;
    }
}
