using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Tests.Engine;

public sealed class CommandLineTests : IDisposable
{
    /// <summary>What `dotnet test` sets for all that it runs; set here too, for a test that is started in another way.</summary>
    private const string InheritOutput = "MSBUILDENSURESTDOUTFORTASKPROCESSES";

    private readonly string _folder = Directory.CreateTempSubdirectory("asynckatas-commandline-").FullName;
    private readonly string? _before = Environment.GetEnvironmentVariable(InheritOutput);

    public CommandLineTests() => Environment.SetEnvironmentVariable(InheritOutput, "1");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(InheritOutput, _before);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_build_node_that_stays_for_the_next_build_does_not_keep_the_output_open()
    {
        var project = Path.Combine(_folder, "Environment.proj");
        await File.WriteAllTextAsync(project, "<Project />");

        var (exitCode, output) = await CommandLine.RunDotnetAsync(_folder, ["msbuild", project, $"-getProperty:{InheritOutput}"], CancellationToken.None);

        exitCode.Should().Be(0, output);
        output.Trim().Should().BeEmpty("with it MSBuild's nodes inherit the pipe that is read to its end, and they stay for a quarter of an hour");
    }
}
