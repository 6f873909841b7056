using System.CommandLine.Parsing;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether the runner can know an editor to open a file in.</summary>
internal static class EditorCheck
{
    private const string About = "editor";

    /// <param name="variable">The environment's.</param>
    public static Diagnosis Run(Func<string, string?> variable)
    {
        foreach (var name in new[] { "VISUAL", "EDITOR" })
        {
            if (variable(name) is not { Length: > 0 } editor) continue;

            return ProgramFinder.Exists(editor, variable) || CommandLineParser.SplitCommandLine(editor).FirstOrDefault() is { } program && ProgramFinder.Exists(program, variable)
                ? Diagnosis.Ok(About, $"{editor}, from ${name}")
                : Diagnosis.Warning(About, $"${name} is '{editor}', which is not found", $"set {name} to a program on the PATH; the katas can be edited with any editor meanwhile");
        }
        return ProgramFinder.Exists("code", variable)
            ? Diagnosis.Ok(About, "code, found on the PATH")
            : Diagnosis.Warning(About, "none is known to the runner", "set VISUAL to your editor; the katas can be edited with any editor meanwhile");
    }
}
