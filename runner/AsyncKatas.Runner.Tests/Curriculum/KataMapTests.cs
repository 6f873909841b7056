using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Curriculum;

[Collection(FixtureCollection.Name)]
public sealed class KataMapTests(FixtureCurriculum fixture)
{
    private const string Map = "katas/README.md";

    [Fact]
    public void Katas_that_exist_are_read_from_the_map()
    {
        var map = Read();

        map.Select(kata => (kata.Number, kata.Title, kata.Kata?.Path)).Should().Equal([("1.1", "The sum is 0", "01-first/01-unawaited-sum"), ("1.2", "Paid, but not saved", "01-first/02-unawaited-total")], "these rows are on the map");
        map[0].Next.Should().Be("./run.sh check 1.1   (read katas/01-first/01-unawaited-sum/README.md first)", "it can be done");
    }

    [Fact]
    public void Planned_katas_are_read_with_their_chapter_and_its_page()
    {
        using var _ = fixture.Changed(Map, text => text + "\n## [01 First](01-first/README.md)\n\n| Kata | Title | What it teaches | Difficulty | Minutes |\n|---|---|---|---|---|\n| 1.7 `planned` | `async` \"void\" | lambdas that *become* `async void` | ★ | 5 |\n");

        var planned = Read().Single(kata => kata.Kata is null);

        planned.Should().Be(new MappedKata("1.7", "async \"void\"", "lambdas that become async void", "01 First", "katas/01-first/README.md", null), "this is what the row says");
        planned.Next.Should().Be("planned, not built yet; katas/01-first/README.md says when to use what", "nobody should look for its folder");
    }

    [Fact]
    public void Where_a_chapter_has_no_page_the_map_itself_is_named()
    {
        using var _ = fixture.Changed(Map, text => text + "\n| Kata | Title |\n|---|---|\n| 7.1 `planned` | Two teams |\n");

        Read().Single(kata => kata.Kata is null).Next.Should().Be("planned, not built yet; katas/README.md says what it will teach", "there is nothing else to read");
    }

    [Fact]
    public void A_kata_that_the_map_forgets_is_there_all_the_same()
    {
        using var _ = fixture.Changed(Map, "| [1.1](01-first/01-unawaited-sum/) | The sum is 0 | ★ | 5 |\n", "");

        Read().Select(kata => (kata.Number, kata.Title)).Should().Equal([("1.2", "Paid, but not saved"), ("1.1", "The sum is 0")], "the folders are the list of what exists");
    }

    [Fact]
    public void Tables_that_are_no_list_of_katas_are_left_out()
    {
        using var _ = fixture.Changed(Map, text => text + "\n| When | Kata |\n|---|---|\n| 9.9 | 1.1 |\n");

        Read().Should().HaveCount(2, "the other table tells when to do what");
    }

    private IReadOnlyList<MappedKata> Read() => KataMap.Read(fixture.Repository, CurriculumReader.Read(fixture.Repository));
}
