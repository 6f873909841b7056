using System.Runtime.CompilerServices;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>The runner's first line, for tests that call its types in this process.</summary>
internal static class CompilerSetup
{
    [ModuleInitializer]
    internal static void Locate() => SdkCompiler.Locate();
}
