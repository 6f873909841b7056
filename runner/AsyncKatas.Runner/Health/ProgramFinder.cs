namespace AsyncKatas.Runner.Health;

/// <summary>Finds a program the way a shell does.</summary>
internal static class ProgramFinder
{
    public static bool Exists(string program, Func<string, string?> variable)
    {
        if (Path.GetFileName(program) != program) return File.Exists(program);

        var endings = OperatingSystem.IsWindows() ? (variable("PATHEXT") ?? ".EXE;.CMD;.BAT").Split(';') : [];
        return (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => endings.Prepend("").Any(ending => File.Exists(Path.Combine(folder, program + ending))));
    }
}
