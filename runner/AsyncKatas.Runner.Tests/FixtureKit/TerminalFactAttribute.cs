namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>A test that needs a pseudo-terminal, which the `script` command of util-linux opens.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script")) Skip = "This needs Linux with the 'script' command of util-linux.";
    }
}
