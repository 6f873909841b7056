using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Verification;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>Shows findings as they come, problems in full, and ends with the count that CI reads.</summary>
internal sealed class VerifyView(bool json)
{
    private readonly List<Finding> _findings = [];

    public void Step(string step) => Terminal.Step(step);

    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            _findings.Add(finding);
            if (!json) Write(finding);
        }
    }

    /// <summary>Returns the exit code.</summary>
    public int Close()
    {
        var failed = _findings.Count(finding => !finding.Passed);
        if (json)
        {
            new VerifyReport(_findings.Count - failed, failed, [.. _findings.Select(finding => new FindingLine(finding.About, finding.Claim, finding.Passed, finding.Problem))]).Print();
        }
        else
        {
            Console.WriteLine();
            Console.WriteLine($"{_findings.Count - failed} passed, {failed} failed");
        }
        return failed == 0 ? ExitCode.Passed : ExitCode.Failed;
    }

    private static void Write(Finding finding)
    {
        var mark = finding.Passed ? "[green]ok[/]   " : "[red]FAIL[/] ";
        Terminal.Out.MarkupLine($"{mark} {Markup.Escape(finding.About)}  {Markup.Escape(finding.Claim)}");
        foreach (var line in finding.Problem?.Split('\n') ?? []) Terminal.Out.WriteLine($"        {line}");
    }
}
