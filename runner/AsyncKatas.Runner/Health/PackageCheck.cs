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
        var assets = katas.SelectMany(kata => new[] { kata.KataProject, kata.TestsProject })
            .Select(project => Path.Combine(repository.Artifacts, "katas", "obj", Path.GetFileNameWithoutExtension(project), "project.assets.json")).ToList();
        var unrestored = assets.Count(file => !File.Exists(file));
        if (unrestored > 0) return Diagnosis.Warning(About, $"{unrestored} of {assets.Count} projects are not restored yet; the first check of a kata does it and needs nuget.org", Restore);

        var packages = assets.SelectMany(PackagesOf).DistinctBy(package => package.Name).ToList();
        var incomplete = packages.Where(package => !package.Files.All(file => package.Folders.Any(folder => File.Exists(Path.Combine(folder, file))))).ToList();
        return incomplete.Count == 0
            ? Diagnosis.Ok(About, $"{packages.Count} packages are restored; judging needs no network")
            : Diagnosis.Problem(About, $"{incomplete.Count} of {packages.Count} packages lack files, {incomplete[0].Name} for one", $"dotnet nuget locals global-packages --clear, then {Restore}");
    }

    private static List<Package> PackagesOf(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var folders = document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        return
        [
            .. from library in document.RootElement.GetProperty("libraries").EnumerateObject()
               where library.Value.GetProperty("type").GetString() == "package"
               let folder = library.Value.GetProperty("path").GetString()!
               select new Package(library.Name, folders, [.. library.Value.GetProperty("files").EnumerateArray().Select(file => Path.Combine(folder, file.GetString()!))]),
        ];
    }

    private sealed record Package(string Name, IReadOnlyList<string> Folders, IReadOnlyList<string> Files);
}
