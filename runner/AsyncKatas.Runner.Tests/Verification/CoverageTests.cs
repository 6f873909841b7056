using System.Xml.Linq;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

public sealed class CoverageTests
{
    private static readonly Kata Kata = new(new Repository("/checkout"), "01-first/01-unawaited-sum");

    [Fact]
    public void Lines_that_are_all_executed_are_counted() =>
        Coverage.Of(Kata, [Report("01-unawaited-sum/Scoreboard.cs", (4, 1), (5, 12))])
            .Should().Be(new Finding("1.1", "all 2 lines of the solution are executed", null), "coverlet saw both lines");

    [Fact]
    public void A_line_that_is_never_executed_is_found() =>
        Coverage.Of(Kata, [Report("01-unawaited-sum/Scoreboard.cs", (4, 1), (5, 0))])
            .Problem.Should().Be("solutions/01-first/01-unawaited-sum/Scoreboard.cs:5 is never executed", "an editor can jump to it");

    [Fact]
    public void A_line_that_any_of_its_classes_executes_is_executed() =>
        Coverage.Of(Kata, [Report("01-unawaited-sum/Scoreboard.cs", (5, 0), (5, 1))])
            .Passed.Should().BeTrue("an async method's state machine is a class of its own that shares lines with it");

    [Fact]
    public void A_line_that_another_report_executes_is_executed() =>
        Coverage.Of(Kata, [Report("01-unawaited-sum/Scoreboard.cs", (5, 0)), Report("01-unawaited-sum/Scoreboard.cs", (5, 1))])
            .Passed.Should().BeTrue("one report is written for each test project");

    [Fact]
    public void Another_katas_lines_do_not_count() =>
        Coverage.Of(Kata, [Report("02-unawaited-total/Purse.cs", (5, 1))])
            .Problem.Should().Be("no coverage was measured for solutions/01-first/01-unawaited-sum", "nothing measured is not the same as nothing missed");

    [Fact]
    public void Generated_code_does_not_count() =>
        Coverage.Of(Kata, [Report("01-unawaited-sum/Scoreboard.cs", (4, 1)), Report("../../artifacts/Generated.cs", (5, 0))])
            .Should().Be(new Finding("1.1", "all 1 lines of the solution are executed", null), "nobody wrote it");

    /// <summary>A report as coverlet writes it: each line in a class of its own, file names relative to a source folder.</summary>
    private static XDocument Report(string file, params (int Line, int Hits)[] lines) => new(
        new XElement(
            "coverage",
            new XElement("sources", new XElement("source", Path.Combine(Kata.Repository.Solutions, "01-first"))),
            lines.Select(line => new XElement("class", new XAttribute("filename", file), new XElement("lines",
                new XElement("line", new XAttribute("number", line.Line), new XAttribute("hits", line.Hits)))))));
}
