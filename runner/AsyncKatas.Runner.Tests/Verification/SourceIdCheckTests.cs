using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class SourceIdCheckTests(FixtureCurriculum fixture)
{
    private const string Manifest = "katas/01-first/01-unawaited-sum/kata.json";
    private const string Sources = "katas/sources.json";
    private const string Agree = "covered source ids agree with katas/sources.json";

    [Fact]
    public void A_covered_id_that_is_unknown_is_found()
    {
        using var _ = fixture.Changed(Manifest, "\"F-2\"", "\"F-2\", \"F-99\"");

        Covers().ShouldBeOnly(Agree, $"{Manifest} covers F-99, which katas/sources.json does not list");
    }

    [Fact]
    public void An_id_that_the_sources_do_not_give_to_the_kata_is_found()
    {
        using var _ = fixture.Changed(Manifest, "\"F-2\"", "\"F-2\", \"F-3\"");

        Covers().ShouldBeOnly(Agree, $"{Manifest} covers F-3, but katas/sources.json does not name kata 1.1 for it");
    }

    [Fact]
    public void An_id_that_the_kata_forgets_is_found()
    {
        using var _ = fixture.Changed(Manifest, "[\"F-1\", \"F-2\"]", "[\"F-1\"]");

        Covers().ShouldBeOnly(Agree, $"{Manifest} does not cover F-2, for which katas/sources.json names kata 1.1");
    }

    [Fact]
    public void Katas_commands_and_metadata_cover_all_items() =>
        Complete().Should().Be(new Finding("katas/sources.json", "4 of 4 source items are covered", null), "each of the four has something that covers it");

    [Fact]
    public void An_item_that_nothing_covers_is_found()
    {
        using var _ = fixture.Changed(Manifest, "[\"F-1\", \"F-2\"]", "[\"F-1\"]");

        new[] { Complete() }.ShouldBeOnly("3 of 4 source items are covered", "nothing covers F-2");
    }

    [Theory]
    [InlineData("command:frobnicate")]
    [InlineData("docs:docs/missing.md")]
    [InlineData("metadata:colour")]
    [InlineData("hope")]
    public void A_feature_that_does_not_exist_covers_nothing(string feature)
    {
        using var _ = fixture.Changed(Sources, "command:check", feature);

        new[] { Complete() }.ShouldBeOnly("3 of 4 source items are covered", "nothing covers F-4");
    }

    [Fact]
    public void An_item_may_wait_for_a_kata_that_is_planned()
    {
        using var _ = fixture.Changed(Sources, "\"katas\": [\"1.1\"]", "\"katas\": [\"1.7\"]");
        using var and = fixture.Changed(Manifest, "[\"F-1\", \"F-2\"]", "[\"F-1\"]");

        Complete().Should().Be(new Finding("katas/sources.json", "3 of 4 source items are covered; 1 kata still planned", null), "the curriculum may grow");
    }

    [Fact]
    public void Sources_that_cannot_be_read_are_an_error_that_names_the_file()
    {
        using var _ = fixture.Changed(Sources, "\"lesson\"", "\"lessons\"");

        var reading = () => SourceIds.Read(fixture.Repository);

        reading.Should().Throw<UserError>("a user can put it right").Which.Message.Should()
            .StartWith("katas/sources.json cannot be read: ", "it names the file").And.EndWith("Restore it with 'git checkout -- katas/sources.json'.", "it names the next command");
    }

    private Finding[] Covers() => [SourceIdChecks.Covers(fixture.Sum, SourceIds.Read(fixture.Repository))];

    private Finding Complete() =>
        SourceIdChecks.Complete(fixture.Repository, [fixture.Sum, fixture.Total], SourceIds.Read(fixture.Repository), new HashSet<string>(["check"], StringComparer.Ordinal));
}
