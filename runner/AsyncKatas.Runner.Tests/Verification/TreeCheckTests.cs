using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class TreeCheckTests(FixtureCurriculum fixture)
{
    private const string Mirror = "katas, solutions and tests mirror each other";
    private const string Listed = "every project is in the solution";
    private const string Mapped = "the map links every kata";

    [Fact]
    public void Trees_as_they_should_be_have_no_problem() =>
        Run().Should().OnlyContain(finding => finding.Passed, "nothing in the fixture is broken");

    [Theory]
    [InlineData("solutions/01-first/02-unawaited-total")]
    [InlineData("tests/01-first/02-unawaited-total")]
    public void A_missing_mirror_folder_is_found(string folder)
    {
        using var _ = fixture.Removed(folder);

        Run().ShouldBeOnly(Mirror, $"{folder} is missing");
    }

    [Theory]
    [InlineData("solutions/01-first/03-nobody")]
    [InlineData("tests/01-first/03-nobody")]
    [InlineData("katas/01-first/no-number")]
    public void A_folder_that_belongs_to_no_kata_is_found(string folder)
    {
        using var _ = fixture.Written($"{folder}/Nobody.cs", "");

        Run().ShouldBeOnly(Mirror, $"{folder} belongs to no kata");
    }

    [Fact]
    public void A_missing_project_file_is_found()
    {
        using var _ = fixture.Removed("tests/01-first/01-unawaited-sum/UnawaitedSum.Tests.csproj");

        Run().ShouldBeOnly(Mirror, "tests/01-first/01-unawaited-sum/UnawaitedSum.Tests.csproj is missing");
    }

    [Fact]
    public void A_project_that_is_not_in_the_solution_is_found()
    {
        using var _ = fixture.Changed("AsyncKatas.sln", "katas/01-first/01-unawaited-sum/UnawaitedSum.csproj", "katas/UnawaitedSum.csproj");

        Run().ShouldBeOnly(Listed, "katas/01-first/01-unawaited-sum/UnawaitedSum.csproj is not in AsyncKatas.sln: dotnet sln add katas/01-first/01-unawaited-sum/UnawaitedSum.csproj --solution-folder katas/01-first");
    }

    [Fact]
    public void A_solution_with_backslashes_lists_its_projects_all_the_same()
    {
        using var _ = fixture.Changed("AsyncKatas.sln", text => text.Replace('/', '\\'));

        Run().Should().OnlyContain(finding => finding.Passed, "Visual Studio writes backslashes");
    }

    [Fact]
    public void A_kata_that_the_map_does_not_link_is_found()
    {
        using var _ = fixture.Changed("katas/README.md", "[1.2](01-first/02-unawaited-total/)", "1.2");

        Run().ShouldBeOnly(Mapped, "katas/README.md does not link 01-first/02-unawaited-total");
    }

    [Theory]
    [InlineData("| ★★ | 10 |", "| ★★ | 15 |")]
    [InlineData("| Paid, but not saved |", "| Paid and saved |")]
    public void A_row_of_the_map_that_differs_from_kata_json_is_found(string part, string replacement)
    {
        using var _ = fixture.Changed("katas/README.md", part, replacement);

        Run().ShouldBeOnly(Mapped, "katas/README.md: the row of 1.2 should say \"| Paid, but not saved |\" and \"| ★★ | 10 |\", as kata.json does");
    }

    [Fact]
    public void A_dead_link_in_the_map_is_found()
    {
        using var _ = fixture.Changed("katas/README.md", "# The map", "# [The map](00-start/)");

        Run().ShouldBeOnly(Mapped, "katas/README.md links 00-start, which does not exist");
    }

    [Fact]
    public void A_link_to_the_web_is_not_dead()
    {
        using var _ = fixture.Changed("katas/README.md", "# The map", "# [The map](https://example.com/map)");

        Run().Should().OnlyContain(finding => finding.Passed, "verify works offline");
    }

    [Fact]
    public void A_missing_page_of_a_chapter_is_found()
    {
        using var _ = fixture.Removed("katas/01-first/README.md");

        Run().ShouldBeOnly(Mapped, "katas/01-first/README.md, the chapter's decision table, is missing");
    }

    private IEnumerable<Finding> Run() => TreeChecks.Run(fixture.Repository, [fixture.Sum, fixture.Total]);
}
