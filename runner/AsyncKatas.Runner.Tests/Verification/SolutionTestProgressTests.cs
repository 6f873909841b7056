using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

public sealed class SolutionTestProgressTests
{
    private readonly List<string> _steps = [];

    [Fact]
    public void Tests_are_counted_as_they_end()
    {
        var progress = new SolutionTestProgress(_steps.Add);

        for (var i = 0; i < 99; i++) progress.Read("  Passed A save during a run wins [7 s]");
        progress.Read("  Failed All scores arrive [12 ms]");

        _steps.Should().Equal(["ran 50 tests", "ran 100 tests"], "nobody waits for minutes without a word");
    }

    [Theory]
    [InlineData("  AsyncKatas.TestKit -> /home/me/AsyncKatas/artifacts/AsyncKatas.TestKit.dll")]
    [InlineData("     Passed: 15")]
    [InlineData("Passed!  - Failed:     0, Passed:     8, Skipped:     0, Total:     8")]
    [InlineData("[xUnit.net 00:00:12.13]   Finished:    AsyncKatas.Runner.Tests")]
    public void Other_lines_do_not_count(string line)
    {
        var progress = new SolutionTestProgress(_steps.Add);

        for (var i = 0; i < 200; i++) progress.Read(line);

        _steps.Should().BeEmpty("a sum of tests is no test");
    }
}
