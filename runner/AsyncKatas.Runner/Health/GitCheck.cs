using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether 'git checkout' can bring back a file. The runner itself works without git.</summary>
internal static class GitCheck
{
    private const string About = "git";

    /// <param name="variable">The environment's.</param>
    public static Diagnosis Run(Repository repository, Func<string, string?> variable) =>
        !ProgramFinder.Exists("git", variable) ? Diagnosis.Warning(About, "is not on the PATH; ./run.sh reset puts a kata back without it", "install it from https://git-scm.com for './run.sh update'")
        : !Path.Exists(Path.Combine(repository.Root, ".git")) ? Diagnosis.Warning(About, "this folder is no checkout; ./run.sh reset puts a kata back without one", "clone the repository for './run.sh update'")
        : Diagnosis.Ok(About, "found, and this is a checkout");
}
