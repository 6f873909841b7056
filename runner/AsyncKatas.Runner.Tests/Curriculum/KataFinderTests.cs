using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Curriculum;

[Collection(FixtureCollection.Name)]
public sealed class KataFinderTests(FixtureCurriculum fixture)
{
    [Theory]
    [InlineData("1.2")]
    [InlineData("1.2-unawaited-total")]
    [InlineData("02-unawaited-total")]
    [InlineData("unawaited-total")]
    [InlineData("UnawaitedTotal")]
    [InlineData("TOTAL")]
    [InlineData("01-first/02-unawaited-total")]
    public void A_number_or_a_part_of_the_name_finds_a_kata(string asked) =>
        Find(asked).Number.Should().Be("1.2", $"'{asked}' means only one kata");

    [Theory]
    [InlineData("katas/01-first/02-unawaited-total")]
    [InlineData("katas/01-first/02-unawaited-total/")]
    [InlineData("katas/01-first/02-unawaited-total/Purse.cs")]
    [InlineData("solutions/01-first/02-unawaited-total/wrong-fixes")]
    [InlineData("tests/01-first/02-unawaited-total/PurseTests.cs")]
    public void A_path_inside_one_of_its_folders_finds_a_kata(string path) =>
        Find(Path.Combine(fixture.Root, path)).Number.Should().Be("1.2", "a shell completes paths");

    [Fact]
    public void A_part_of_two_names_is_an_error_that_names_both() =>
        ErrorFor("unawaited").Should().Be("'unawaited' could be 1.1 unawaited-sum or 1.2 unawaited-total: say which, for example './run.sh check 1.1'.", "a guess could be wrong");

    [Fact]
    public void A_typo_is_an_error_that_names_what_was_meant() =>
        ErrorFor("unawaited-totl").Should().Be("No kata is called 'unawaited-totl'. Did you mean 1.2 unawaited-total? './run.sh list' shows all.", "most mistakes are typos");

    [Fact]
    public void A_name_that_is_like_no_other_is_an_error_without_a_guess() =>
        ErrorFor("deadlock").Should().Be("No kata is called 'deadlock'. './run.sh list' shows all.", "a far-fetched guess helps nobody");

    private Kata Find(string asked) => KataFinder.Find([fixture.Sum, fixture.Total], asked);

    private string ErrorFor(string asked)
    {
        var finding = () => Find(asked);
        return finding.Should().Throw<UserError>($"'{asked}' is no kata").Which.Message;
    }
}
