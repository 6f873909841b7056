using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Curriculum;

[Collection(FixtureCollection.Name)]
public sealed class KataManifestTests(FixtureCurriculum fixture)
{
    private const string Manifest = "katas/01-first/01-unawaited-sum/kata.json";
    private const string Schema = "Compare it with runner/AsyncKatas.Runner/Curriculum/kata.schema.json.";

    [Fact]
    public void The_declared_red_tests_keep_their_order() =>
        fixture.Sum.Manifest.Red.Keys.Should().Equal(["The_sum_holds_every_judges_points", "The_sum_waits_for_the_slowest_judge"], "it is the order to read them in");

    [Fact]
    public void An_unknown_key_is_an_error_that_names_the_file_and_the_line()
    {
        using var _ = fixture.Changed(Manifest, "\"minutes\"", "\"colour\": \"red\",\n  \"minutes\"");

        Problem().Should().Be($"{Manifest}:6 is not a valid kata: The JSON property 'colour' could not be mapped to any .NET member contained in type 'AsyncKatas.Runner.Curriculum.KataManifest'. {Schema}", "a typo must not be ignored");
    }

    [Fact]
    public void A_missing_key_is_an_error_that_names_it()
    {
        using var _ = fixture.Changed(Manifest, "  \"minutes\": 5,\n", "");

        Problem().Should().StartWith($"{Manifest}:14 is not a valid kata: ", "it names the file").And.Contain("'minutes'", "it names the key");
    }

    [Fact]
    public void A_key_without_a_value_is_an_error()
    {
        using var _ = fixture.Changed(Manifest, "\"tags\": [\"Task.WhenAll\"]", "\"tags\": null");

        Problem().Should().StartWith($"{Manifest}:8 is not a valid kata: ", "null is not a list").And.EndWith(Schema, "it names what to compare with");
    }

    [Fact]
    public void Text_that_is_no_JSON_is_an_error_that_names_the_file_and_the_line()
    {
        using var _ = fixture.Changed(Manifest, "\"minutes\": 5,", "\"minutes\": 5");

        Problem().Should().StartWith($"{Manifest}:7 is not a valid kata: ", "an editor can jump to it");
    }

    [Fact]
    public void A_missing_file_is_an_error_that_says_how_to_restore_it()
    {
        using var _ = fixture.Removed(Manifest);

        Problem().Should().Be($"{Manifest} is missing: restore it with 'git checkout -- {Manifest}'.", "it names the next command");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_difficulty_outside_1_to_4_is_an_error(int difficulty)
    {
        using var _ = fixture.Changed(Manifest, "\"difficulty\": 1", $"\"difficulty\": {difficulty}");

        Problem().Should().Be($"{Manifest} is not a valid kata: \"difficulty\" is {difficulty}; expected 1 to 4. {Schema}", "screens show it as one to four stars");
    }

    [Fact]
    public void The_keys_are_those_that_kata_json_is_written_with() =>
        KataManifest.Keys.Should().Equal(["$schema", "title", "lesson", "difficulty", "minutes", "covers", "tags", "related", "reading", "refreshWhen", "red"], "an item may be covered by a key");

    private string? Problem() => fixture.Sum.ManifestProblem;
}
