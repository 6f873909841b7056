namespace AsyncKatas.Runner.Curriculum;

/// <summary>The checkout that the runner works on.</summary>
internal sealed class Repository
{
    private const string SolutionFile = "AsyncKatas.sln";

    public Repository(string root) => Root = Path.GetFullPath(root);

    public string Root { get; }

    public string Katas => Path.Combine(Root, "katas");

    public string Solutions => Path.Combine(Root, "solutions");

    public string Tests => Path.Combine(Root, "tests");

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string Solution => Path.Combine(Root, SolutionFile);

    /// <summary>What the runner remembers of this learner; git ignores it.</summary>
    public string State => Path.Combine(Root, ".asynckatas");

    /// <summary>Finds the checkout around the running program; ASYNCKATAS_ROOT names another one.</summary>
    public static Repository Find()
    {
        if (Environment.GetEnvironmentVariable("ASYNCKATAS_ROOT") is { Length: > 0 } named) return new Repository(named);

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile))) return new Repository(folder.FullName);
        }
        throw new UserError($"No {SolutionFile} was found above {AppContext.BaseDirectory}: start the runner with ./run.sh in the checkout.");
    }

    public void CreateState() => Directory.CreateDirectory(State);

    /// <summary>A path as a reader of the repository would write it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>A text with this checkout's paths made short.</summary>
    public string Shown(string text) => text.Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
