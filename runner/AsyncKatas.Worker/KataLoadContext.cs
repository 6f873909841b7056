using System.Reflection;
using System.Runtime.Loader;

namespace AsyncKatas.Worker;

/// <summary>Holds one run's kata and tests; everything else comes from the worker itself, where it is already loaded.</summary>
internal sealed class KataLoadContext : AssemblyLoadContext
{
    private readonly Assembly _kata;

    public KataLoadContext(RunRequest request) : base("kata", isCollectible: true)
    {
        _kata = LoadFromStream(new MemoryStream(request.Kata), new MemoryStream(request.KataSymbols));
        Tests = LoadFromStream(new MemoryStream(request.Tests), new MemoryStream(request.TestsSymbols));
    }

    public Assembly Tests { get; }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == _kata.GetName().Name ? _kata : null;
}
