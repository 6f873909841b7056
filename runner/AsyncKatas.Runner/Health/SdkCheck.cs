using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether there is an SDK that global.json accepts, and whether the runner was built with it.</summary>
internal static class SdkCheck
{
    private const string About = "SDK";

    public static async Task<Diagnosis> RunAsync(Repository repository, CancellationToken cancellationToken)
    {
        // It reads global.json from the folder in which it runs, by the rules that every other command follows.
        var (exitCode, output) = await CommandLine.RunDotnetAsync(repository.Root, ["--version"], cancellationToken);
        if (exitCode != 0) return Diagnosis.Problem(About, "no installed .NET SDK is accepted by global.json", "install the .NET 10 SDK from https://dotnet.microsoft.com/download/dotnet/10.0; 'dotnet --list-sdks' shows what is there");

        var version = output.Trim();
        return SdkCompiler.Version == version
            ? Diagnosis.Ok(About, $"{version}, accepted by global.json")
            : Diagnosis.Problem(About, $"{version} is accepted by global.json, but this runner was built with {SdkCompiler.Version} and judges with that compiler", "./run.sh");
    }
}
