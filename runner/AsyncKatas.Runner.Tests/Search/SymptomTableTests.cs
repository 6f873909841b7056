using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Search;

namespace AsyncKatas.Runner.Tests.Search;

/// <summary>katas/symptoms.json and the map of this repository, as they are.</summary>
public sealed class SymptomTableTests
{
    private static readonly Repository Repository = Repository.Find();
    private static readonly SymptomTable Table = SymptomTable.Read(Repository);
    private static readonly IReadOnlyList<MappedKata> Map = KataMap.Read(Repository, CurriculumReader.Read(Repository));

    [Fact]
    public void Every_kata_that_it_names_is_on_the_map() =>
        Table.Symptoms.SelectMany(symptom => symptom.Katas).Should().BeSubsetOf(Map.Select(kata => kata.Number), "a number that leads nowhere is worse than none");

    [Fact]
    public void Every_kata_of_the_map_is_named() =>
        Map.Select(kata => kata.Number).Should().BeSubsetOf(Table.Symptoms.SelectMany(symptom => symptom.Katas), "a kata is made for something that somebody sees");

    [Fact]
    public void Every_symptom_has_words_a_kata_and_one_sentence() =>
        Table.Symptoms.Should().OnlyContain(symptom => symptom.Seen.Count > 0 && symptom.Katas.Count > 0 && symptom.InDotNet.EndsWith('.') && !symptom.InDotNet.Contains(". ", StringComparison.Ordinal), "that is what `find` shows");

    [Fact]
    public void No_words_are_listed_twice() =>
        Table.Symptoms.SelectMany(symptom => symptom.Seen).Select(seen => seen.ToLowerInvariant()).Should().OnlyHaveUniqueItems("two sentences for one symptom would contradict each other sooner or later");

    [Theory]
    [InlineData("Session is closed", "6.2", "8.3", "1.3")]
    [InlineData("Connection timeout", "6.3")]
    [InlineData("Stale data", "6.6", "6.1")]
    [InlineData("Deadlock", "4.3")]
    [InlineData("Slow endpoint", "6.5")]
    public void The_symptoms_of_the_first_source_are_found(string query, params string[] katas) => Found(query).Should().Contain(katas, "the source lists this symptom");

    [Theory]
    [InlineData("asyncio", "3.2")]
    [InlineData("async await", "1.1")]
    [InlineData("gather", "3.1", "3.2", "6.5")]
    [InlineData("TaskGroup", "3.2")]
    [InlineData("wait_for", "5.4")]
    [InlineData("event loop blocking", "2.2")]
    [InlineData("cancellation", "5.1", "5.2", "5.5")]
    [InlineData("sync to async bridge", "2.1")]
    [InlineData("database session", "6.1")]
    [InlineData("concurrency", "3.5")]
    [InlineData("debugging", "9.1")]
    public void The_words_that_trigger_the_sources_are_found(string query, params string[] katas) => Found(query).Should().Contain(katas, "the sources want to be found by this word");

    [Theory]
    [InlineData("run_in_executor", "2.2")]
    [InlineData("create_task", "8.2")]
    [InlineData("as_completed", "3.3")]
    [InlineData("FIRST_COMPLETED", "3.4")]
    [InlineData("Task.WhenAny", "3.4")]
    [InlineData("asyncio.Semaphore", "3.5")]
    [InlineData("with_for_update", "7.5")]
    [InlineData("NullPool", "6.4")]
    [InlineData("BackgroundTasks", "8.1")]
    [InlineData("ProcessPoolExecutor", "2.3")]
    public void The_first_kata_for_a_name_is_the_one_about_it(string query, string kata) => Found(query).First().Should().Be(kata, "the best match comes first");

    private static IEnumerable<string> Found(string query) => KataSearch.Find(KataIndex.Of(Map, Table), query).Select(match => match.Kata.Number);
}
