namespace AsyncKatas.Runner.Curriculum;

/// <summary>One kata, with its three folders: what is broken, what is right, and what judges them.</summary>
/// <param name="repository">Where it lies.</param>
/// <param name="path">NN-chapter/NN-slug, the same below katas, solutions and tests.</param>
internal sealed class Kata(Repository repository, string path)
{
    public Repository Repository => repository;

    public string Path => path;

    private KataManifest? _manifest;

    /// <summary>Chapter and kata number, such as 3.2.</summary>
    public string Number => $"{Ordinal(Chapter)}.{Ordinal(Slug)}";

    public string Chapter => Path.Split('/')[0];

    /// <summary>02-fail-fast-group</summary>
    public string Slug => Path.Split('/')[1];

    /// <summary>fail-fast-group</summary>
    public string Name => Slug[(Slug.IndexOf('-') + 1)..];

    /// <summary>FailFastGroup: the project's name.</summary>
    public string ProjectName => string.Concat(Name.Split('-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    public string KataFolder => System.IO.Path.Combine(Repository.Katas, Path);

    public string SolutionFolder => System.IO.Path.Combine(Repository.Solutions, Path);

    public string TestsFolder => System.IO.Path.Combine(Repository.Tests, Path);

    public string KataProject => System.IO.Path.Combine(KataFolder, ProjectName + ".csproj");

    public string SolutionProject => System.IO.Path.Combine(SolutionFolder, ProjectName + ".Solution.csproj");

    public string TestsProject => System.IO.Path.Combine(TestsFolder, ProjectName + ".Tests.csproj");

    public string ManifestFile => System.IO.Path.Combine(KataFolder, "kata.json");

    /// <summary>Read when first asked for, so that one bad file does not hide the other katas.</summary>
    public KataManifest Manifest => _manifest ??= KataManifest.Read(ManifestFile, Repository.Relative(ManifestFile));

    /// <summary>Why kata.json cannot be read; null when it can.</summary>
    public string? ManifestProblem
    {
        get
        {
            try
            {
                _ = Manifest;
                return null;
            }
            catch (UserError error)
            {
                return error.Message;
            }
        }
    }

    public IEnumerable<string> KataSources => Sources(KataFolder);

    public IReadOnlyList<Variant> Variants =>
    [
        .. new[] { Variant.WrongFixes, Variant.Alternatives }
            .Select(kind => (kind, folder: System.IO.Path.Combine(SolutionFolder, kind)))
            .Where(pair => Directory.Exists(pair.folder))
            .SelectMany(pair => Directory.GetDirectories(pair.folder).Order(StringComparer.Ordinal).Select(folder => new Variant(this, pair.kind, folder))),
    ];

    public static IEnumerable<string> Sources(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal) : [];

    private static int Ordinal(string folder) => int.Parse(folder.AsSpan(0, folder.IndexOf('-')), System.Globalization.CultureInfo.InvariantCulture);
}
