using AsyncKatas.Runner.Decisions;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Decisions;

[Collection(FixtureCollection.Name)]
public sealed class DecisionReadingTests(FixtureCurriculum fixture)
{
    private const string File = "katas/decisions.json";
    private const string Answer = "\"answer\": { \"text\": \"await\", \"because\": [\"Nothing overlaps.\"], \"katas\": [\"1.1\"] }";

    [Theory]
    [InlineData(", " + Answer, "", "'for one' needs either \"then\" or \"answer\".")]
    [InlineData(Answer, Answer + ", \"then\": { \"ask\": \"?\", \"options\": [] }", "'for one' needs either \"then\" or \"answer\".")]
    [InlineData("\"Only the dependent one has to wait.\"", "null, 1", "The JSON value could not be converted to System.String.")]
    [InlineData("\"because\": [\"Nothing overlaps.\"], ", "", "JSON deserialization for type 'AsyncKatas.Runner.Decisions.DecisionAnswer' was missing required properties including: 'because'.")]
    public void A_tree_that_leads_nowhere_is_an_error_that_names_the_file(string part, string replacement, string problem)
    {
        using var _ = fixture.Changed(File, part, replacement);

        var reading = () => DecisionTree.Read(fixture.Repository);

        reading.Should().Throw<UserError>("a user can put it right").Which.Message.Should()
            .StartWith($"{File} cannot be read: {problem}", "it says what is wrong").And.EndWith($"Restore it with 'git checkout -- {File}'.", "it names the next command");
    }
}
