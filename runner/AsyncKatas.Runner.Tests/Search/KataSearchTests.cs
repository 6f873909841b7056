using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Search;

namespace AsyncKatas.Runner.Tests.Search;

public sealed class KataSearchTests
{
    [Theory]
    [InlineData("deadlock", "Deadlock")]
    [InlineData("gather", "asyncio.gather")]
    [InlineData("executor", "run_in_executor")]
    [InlineData("WhenAll", "Task.WhenAll")]
    [InlineData("when all", "Task.WhenAll")]
    [InlineData("dbcontext", "IDbContextFactory")]
    [InlineData("cancel", "cancellation")]
    [InlineData("locks", "lock ordering")]
    [InlineData("lock", "two locks")]
    [InlineData("the session IS closed!", "Session is closed")]
    [InlineData("GetAwaiter().GetResult()", "GetAwaiter().GetResult")]
    [InlineData("9.9", "9.9")]
    public void Words_match_whole_words_beginnings_and_parts_of_names(string query, string text) =>
        Found(query, Kata("9.1", Tag(text))).Should().Equal(["9.1"], $"'{query}' is in '{text}'");

    [Theory]
    [InlineData("lock", "blocking")]
    [InlineData("is", "this issue")]
    [InlineData("3.2", "3.25 and 13.2")]
    [InlineData("429", "42953")]
    [InlineData("session open", "Session is closed")]
    public void What_only_looks_alike_does_not_match(string query, string text) =>
        Found(query, Kata("9.1", Tag(text))).Should().BeEmpty($"'{query}' is not in '{text}'");

    [Fact]
    public void All_words_must_match_though_not_in_one_text() =>
        Found("lock order", Kata("9.1", Tag("lock")), Kata("9.2", Tag("lock"), Tag("order"))).Should().Equal(["9.2"], "the other one says nothing about order");

    [Fact]
    public void The_best_match_comes_first() =>
        Found("slow endpoint",
            Kata("9.1", new SearchText(TextKind.Readme, "The slow endpoint.", 1)),
            Kata("9.2", Tag("slow"), Tag("endpoint")),
            Kata("9.3", Tag("an endpoint that is slow")),
            Kata("9.4", Tag("a very slow endpoint")),
            Kata("9.5", Tag("Slow endpoint"))).Should().Equal(["9.5", "9.4", "9.3", "9.2", "9.1"], "the whole text says most, then the phrase, then all words in one text; prose says least");

    [Fact]
    public void Between_equals_what_exists_comes_before_what_is_planned()
    {
        var exists = new Kata(Repository.Find(), "09-last/02-exists");

        Found("lock", Kata("9.1", Tag("lock")), new IndexedKata(Mapped("9.2") with { Kata = exists }, [Tag("lock")])).Should().Equal(["9.2", "9.1"], "it can be done today");
    }

    [Fact]
    public void The_reasons_are_the_fewest_texts_that_hold_all_words() =>
        KataSearch.Find([Kata("9.1", Tag("lock"), Tag("order"), new SearchText(TextKind.Lesson, "the order of a lock", 1), Tag("fair lock"))], "lock order")[0].Reasons.Select(reason => reason.Text)
            .Should().Equal(["the order of a lock"], "one text tells it all");

    [Theory]
    [InlineData("deadlokc", "deadlock")]
    [InlineData("deadlock banana", "deadlock")]
    [InlineData("banana", "")]
    public void Nothing_found_suggests_what_is_near_or_known(string query, string suggestion) =>
        string.Join(' ', KataSearch.Suggest([Kata("9.1", Tag("Deadlock"))], query)).Should().Be(suggestion, "a far-fetched guess helps nobody");

    private static IEnumerable<string> Found(string query, params IndexedKata[] index) => KataSearch.Find(index, query).Select(match => match.Kata.Number);

    private static IndexedKata Kata(string number, params SearchText[] texts) => new(Mapped(number), texts);

    private static MappedKata Mapped(string number) => new(number, "", "", "", "", null);

    private static SearchText Tag(string text) => new(TextKind.Tag, text, 8);
}
