using System.Diagnostics;

namespace AsyncKatas.Runner.Watching;

/// <summary>The learner's editor: $VISUAL, $EDITOR, or `code`. One that uses the terminal has it until it ends.</summary>
internal static class Editor
{
    public static string Command => new[] { "VISUAL", "EDITOR" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "code";

    public static void Open(string path)
    {
        // The variable may hold arguments too, so a shell takes it apart, as git does.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", $"{Command} \"{path}\""])
            : new ProcessStartInfo("/bin/sh", ["-c", $"{Command} \"$@\"", "sh", path]);
        using var editor = Process.Start(start)!;
        editor.WaitForExit();
        if (editor.ExitCode != 0) throw new UserError($"'{Command}' did not open {path}: set $EDITOR to the command of your editor.");
    }
}
