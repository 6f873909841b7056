using System.Text.Json;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Screen;

public sealed class VerifyViewTests : IDisposable
{
    private static readonly Finding Right = new("1.1", "the solution passes", null);
    private static readonly Finding Wrong = new("1.2", "the solution passes", "It_adds fails: Expected 5");

    private readonly TextWriter _console = Console.Out;
    private readonly StringWriter _printed = new();

    public VerifyViewTests() => Console.SetOut(_printed);

    /// <summary>The writer stays usable: the runner's terminal keeps the one that it saw first.</summary>
    public void Dispose() => Console.SetOut(_console);

    [Fact]
    public void The_last_line_counts_what_passed_and_what_failed()
    {
        Close(json: false);

        _printed.ToString().ReplaceLineEndings("\n").Should().EndWith("\n1 passed, 1 failed\n", "CI reads the last line");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_problem_is_enough_to_fail(bool json) =>
        Close(json).Should().Be(1, "a script must notice");

    [Fact]
    public void As_JSON_each_finding_is_there_with_its_problem()
    {
        Close(json: true);

        var report = JsonSerializer.Deserialize<VerifyReport>(_printed.ToString(), Report.Options)!;
        (report.Passed, report.Failed).Should().Be((1, 1), "one claim holds and one does not");
        report.Findings.Should().Equal([new FindingLine("1.1", "the solution passes", true, null), new FindingLine("1.2", "the solution passes", false, "It_adds fails: Expected 5")], "a script reads what a person would");
    }

    private static int Close(bool json)
    {
        var view = new VerifyView(json);
        view.Add([Right, Wrong]);
        return view.Close();
    }
}
