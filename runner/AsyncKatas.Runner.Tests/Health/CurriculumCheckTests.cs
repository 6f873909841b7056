using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Health;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Health;

/// <summary>Katas that .NET has overtaken.</summary>
[Collection(FixtureCollection.Name)]
public sealed class CurriculumCheckTests(FixtureCurriculum fixture)
{
    private const string Manifest = "katas/01-first/01-unawaited-sum/kata.json";

    [Fact]
    public void A_kata_that_dotNET_has_overtaken_is_worth_a_warning()
    {
        using var _ = fixture.Changed(Manifest, "\"red\": {", "\"refreshWhen\": [\"System.Threading.Lock\", \"System.Threading.Tasks.Task.WhenEach\", \"System.Threading.Lock.EnterAsync\", \"System.Threading.AsyncLock\"],\n  \"red\": {");

        Says([fixture.Sum, fixture.Total]).Should().Equal(
            [$"1.1 may be stale: System.Threading.Lock exists in .NET {Environment.Version}", $"1.1 may be stale: System.Threading.Tasks.Task.WhenEach exists in .NET {Environment.Version}"],
            "the other two do not exist");
    }

    [Theory]
    [InlineData("Thread.Abort", true)]
    [InlineData("BinaryFormatter", true)]
    [InlineData("Thread.Sleep", false)]
    [InlineData("Lazy<Task<T>>", false)]
    [InlineData("WebRequest", false)]
    [InlineData("WebRequest.Create", true)]
    [InlineData("IWebHost", true)]
    [InlineData("IWebHost.StopAsync", true)]
    [InlineData("asyncio.gather", false)]
    public void A_tag_that_names_an_obsolete_API_is_worth_a_warning(string tag, bool obsolete)
    {
        using var _ = fixture.Changed(Manifest, "Task.WhenAll\"]", $"{tag}\"]");

        Says([fixture.Sum]).Should().Equal(
            [obsolete ? $"1.1 may be stale: {tag}, one of its tags, is obsolete in .NET {Environment.Version}" : $"none of the 1 katas is stale on .NET {Environment.Version}"],
            "a kata must not lead to what nobody should use");
    }

    [Fact]
    public void A_kata_json_that_cannot_be_read_is_a_problem()
    {
        using var _ = fixture.Changed(Manifest, "\"minutes\"", "\"minuets\"");

        CurriculumChecks.Run([fixture.Sum, fixture.Total]).Should().ContainSingle("the other kata is well").Which.ShouldBe(Condition.Problem, $"{Manifest}:6 is not a valid kata");
    }

    private static IEnumerable<string> Says(IReadOnlyList<Kata> katas) => CurriculumChecks.Run(katas).Select(diagnosis => diagnosis.Says);
}
