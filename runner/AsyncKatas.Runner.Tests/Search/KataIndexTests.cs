using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Search;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Search;

[Collection(FixtureCollection.Name)]
public sealed class KataIndexTests(FixtureCurriculum fixture)
{
    [Theory]
    [InlineData("1.1", "Number", "1.1")]
    [InlineData("unawaited-sum", "Name", "unawaited-sum")]
    [InlineData("the sum is 0", "Title", "The sum is 0")]
    [InlineData("judge has answered", "Lesson", "A sum is known when every judge has answered.")]
    [InlineData("WhenAll", "Tag", "Task.WhenAll")]
    [InlineData("scoreboard", "Readme", "Two judges give points, and the scoreboard shows 0.")]
    [InlineData("but found 0", "Readme", "Expected sum to be 5 because two judges gave 2 and 3 points, but found 0 (difference of -5).")]
    [InlineData("the total is stale", "Symptom", "The total is stale")]
    public void A_kata_is_found_by_each_of_its_texts(string query, string kind, string text)
    {
        var found = Find(query).Single(match => match.Kata.Number == "1.1");

        found.Reasons.Select(reason => (reason.Kind.ToString(), reason.Text)).Should().Equal([(kind, text)], $"'{query}' stands there");
    }

    [Fact]
    public void What_a_README_says_about_other_things_than_the_story_is_not_searched() =>
        Find("refuse").Should().BeEmpty("the README mentions it as out of scope");

    [Fact]
    public void A_planned_kata_is_found_by_what_the_map_says_about_it()
    {
        using var _ = fixture.Changed("katas/README.md", text => text + "\n## 01 Cleanup\n\n| Kata | Title | What it teaches |\n|---|---|---|\n| 1.7 `planned` | Slots | two locks, one order |\n");

        Find("order of locks").Select(match => match.Kata.Number).Should().Equal(["1.7"], "its lesson says so");
        Find("cleanup slot").Select(match => match.Kata.Number).Should().Equal(["1.7"], "its chapter and its title say so");
    }

    [Fact]
    public void The_kata_that_treats_a_symptom_most_comes_first() =>
        Find("gather").Select(match => match.Kata.Number).Should().Equal(["1.2", "1.1"], "the table names them in this order");

    private IReadOnlyList<FoundKata> Find(string query) =>
        KataSearch.Find(KataIndex.Of(KataMap.Read(fixture.Repository, CurriculumReader.Read(fixture.Repository)), SymptomTable.Read(fixture.Repository)), query);
}
