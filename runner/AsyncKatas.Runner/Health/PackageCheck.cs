using System.Text.Json;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether every file of every package that a kata or its tests use lies on this machine, so that a verdict needs no network.</summary>
internal static class PackageCheck
{
    private const string About = "packages";
    private const string Restore = "dotnet restore AsyncKatas.sln";

    public static Diagnosis Run(Repository repository, IReadOnlyList<Kata> katas)
    {
        var projects = katas.SelectMany(kata => new[] { kata.KataProject, kata.TestsProject }).ToList();
        var restored = projects.Select(project => Read(repository, project)).OfType<Assets>().ToList();
        if (restored.Count < projects.Count) return Diagnosis.Warning(About, $"{projects.Count - restored.Count} of {projects.Count} projects are not restored yet; the first check of a kata does it and needs nuget.org", Restore);

        var packages = restored.SelectMany(assets => assets.Libraries.Where(library => library.Value.Type == "package").Select(library => (Name: library.Key, library.Value, assets.PackageFolders))).DistinctBy(package => package.Name).ToList();
        var incomplete = packages.Where(package => !IsComplete(package.Value, package.PackageFolders.Keys)).ToList();
        return incomplete.Count == 0
            ? Diagnosis.Ok(About, $"{packages.Count} packages are restored; judging needs no network")
            : Diagnosis.Problem(About, $"{incomplete.Count} of {packages.Count} packages lack files, {incomplete[0].Name} for one", $"dotnet nuget locals global-packages --clear, then {Restore}");
    }

    private static bool IsComplete(Library package, IEnumerable<string> folders) => package.Files.All(file => folders.Any(folder => File.Exists(Path.Combine(folder, package.Path, file))));

    /// <summary>What NuGet wrote when it restored the project; null when it has not, or not to the end.</summary>
    private static Assets? Read(Repository repository, string project)
    {
        var file = Path.Combine(repository.Artifacts, "katas", "obj", Path.GetFileNameWithoutExtension(project), "project.assets.json");
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Assets>(File.ReadAllBytes(file), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Assets(Dictionary<string, JsonElement> PackageFolders, Dictionary<string, Library> Libraries);

    /// <param name="Files">Only a package has them.</param>
    private sealed record Library(string Type, string Path, IReadOnlyList<string> Files);
}
