using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Curriculum;

[Collection(FixtureCollection.Name)]
public sealed class VariantFinderTests(FixtureCurriculum fixture)
{
    [Theory]
    [InlineData("wrong-fixes/OneAfterTheOther")]
    [InlineData("OneAfterTheOther")]
    [InlineData("AFTER")]
    public void A_name_or_a_part_of_it_finds_a_variant(string asked) =>
        Find(asked)!.Name.Should().Be("wrong-fixes/OneAfterTheOther", $"'{asked}' means only one variant");

    [Fact]
    public void The_solution_is_no_variant() => Find("solution").Should().BeNull("nothing lies over it");

    [Fact]
    public void A_whole_name_is_preferred_to_the_beginning_of_a_longer_one()
    {
        using var _ = fixture.Written("solutions/01-first/01-unawaited-sum/wrong-fixes/OneAfterTheOtherTwice/Scoreboard.cs", "");

        Find("OneAfterTheOther")!.Name.Should().Be("wrong-fixes/OneAfterTheOther", "no longer name of it could be given");
    }

    private Variant? Find(string asked) => VariantFinder.Find(fixture.Sum, asked);
}
