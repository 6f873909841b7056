using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether what a verdict needs was built: the worker, and the compiler that the runner was built with.</summary>
internal static class BuildCheck
{
    private const string About = "runner";
    private const string Rebuild = "dotnet build runner/AsyncKatas.Runner -c Release";

    public static Diagnosis Run() => Run(Path.Combine(WorkerProcess.Folder, "AsyncKatas.Worker.dll"), Path.Combine(SdkCompiler.Folder, "Microsoft.CodeAnalysis.CSharp.dll"));

    public static Diagnosis Run(string worker, string compiler) =>
        !File.Exists(worker) ? Diagnosis.Problem(About, "its worker, which runs the tests, is not built", Rebuild)
        : !File.Exists(compiler) ? Diagnosis.Problem(About, "the SDK that it was built with is gone, and the compiler with it", Rebuild)
        : Diagnosis.Ok(About, "built, and its worker too");
}
