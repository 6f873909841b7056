using System.Reflection;
using System.Runtime.Loader;
using AsyncKatas.TestKit;

namespace AsyncKatas.Worker;

/// <summary>Holds one run's kata and tests; everything else comes from the worker itself, where it is already loaded.</summary>
internal sealed class KataLoadContext : AssemblyLoadContext
{
    private readonly Assembly _kata;

    public KataLoadContext(RunRequest request) : base("kata", isCollectible: true)
    {
        _kata = LoadWithSymbols(request.Kata, request.KataSymbols);
        Tests = LoadWithSymbols(request.Tests, request.TestsSymbols);
    }

    public Assembly Tests { get; }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == _kata.GetName().Name ? _kata : null;

    private Assembly LoadWithSymbols(byte[] code, byte[] symbols)
    {
        var assembly = LoadFromStream(new MemoryStream(code), new MemoryStream(symbols));
        Lab.AddSymbols(assembly, symbols);
        return assembly;
    }
}
