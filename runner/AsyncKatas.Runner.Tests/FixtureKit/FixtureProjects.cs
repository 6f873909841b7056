using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>
/// Writes the fixture's project files and its AsyncKatas.sln. They are not in the Fixture folder, because `verify` demands
/// that every project below runner/ is in this repository's own AsyncKatas.sln.
/// </summary>
internal static class FixtureProjects
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";
    private const string ProjectType = "{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";

    private static readonly string[] Katas = ["01-first/01-unawaited-sum/UnawaitedSum", "01-first/02-unawaited-total/UnawaitedTotal"];

    public static void Write(string root)
    {
        var projects = Katas.SelectMany(kata => new[] { $"katas/{kata}.csproj", $"solutions/{kata}.Solution.csproj", $"tests/{kata}.Tests.csproj" }).ToList();
        foreach (var project in projects) File.WriteAllText(Path.Combine(root, project), Project);
        File.WriteAllText(Path.Combine(root, "AsyncKatas.sln"), Solution([.. projects, "tests/TestKit/AsyncKatas.TestKit/AsyncKatas.TestKit.csproj"]));
    }

    private static string Solution(IReadOnlyList<string> projects)
    {
        var text = new StringBuilder("\nMicrosoft Visual Studio Solution File, Format Version 12.00\n");
        foreach (var project in projects)
            text.Append(CultureInfo.InvariantCulture, $"Project(\"{ProjectType}\") = \"{Path.GetFileNameWithoutExtension(project)}\", \"{project}\", \"{Id(project)}\"\nEndProject\n");
        text.Append("Global\n\tGlobalSection(SolutionConfigurationPlatforms) = preSolution\n\t\tDebug|Any CPU = Debug|Any CPU\n\tEndGlobalSection\n");
        text.Append("\tGlobalSection(ProjectConfigurationPlatforms) = postSolution\n");
        foreach (var project in projects)
            foreach (var part in new[] { "ActiveCfg", "Build.0" })
                text.Append(CultureInfo.InvariantCulture, $"\t\t{Id(project)}.Debug|Any CPU.{part} = Debug|Any CPU\n");
        return text.Append("\tEndGlobalSection\nEndGlobal\n").ToString();
    }

    private static string Id(string project) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(project)).AsSpan(0, 16)).ToString("B").ToUpperInvariant();
}
