using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Decisions;

namespace AsyncKatas.Runner.Tests.Decisions;

/// <summary>katas/decisions.json of this repository, as it is; reading it refuses a path that ends without an answer.</summary>
public sealed class DecisionTreeTests
{
    private const int DeepestQuestion = 5;
    private const int Screen = 80;
    private const string NumberInFront = "  1  ";

    private static readonly Repository Repository = Repository.Find();
    private static readonly DecisionQuestion Tree = DecisionTree.Read(Repository);

    [Fact]
    public void Every_path_ends_at_an_answer() => Tree.Undecided.Should().BeNull("a question that leads nowhere is no help");

    [Fact]
    public void Every_question_has_two_options_at_least_and_no_option_twice()
    {
        foreach (var (question, _) in Questions(Tree, 1))
            question.Options.Select(option => option.If).Should().OnlyHaveUniqueItems($"'{question.Ask}' needs cases that differ").And.HaveCountGreaterThan(1, $"'{question.Ask}' would be no question");
    }

    [Fact]
    public void No_path_is_longer_than_five_questions() => Questions(Tree, 1).Max(pair => pair.Depth).Should().BeLessThanOrEqualTo(DeepestQuestion, "who has to answer more gives up");

    [Fact]
    public void Every_answer_has_reasons_and_katas_that_are_on_the_map()
    {
        var map = KataMap.Read(Repository, CurriculumReader.Read(Repository)).Select(kata => kata.Number).ToList();

        foreach (var answer in Questions(Tree, 1).SelectMany(pair => pair.Question.Options).Select(option => option.Answer).OfType<DecisionAnswer>())
        {
            answer.Because.Should().NotBeEmpty($"'{answer.Text}' needs a reason").And.OnlyContain(reason => reason.EndsWith('.') || reason.EndsWith('?'), "a reason is a sentence");
            answer.Katas.Should().NotBeEmpty($"'{answer.Text}' needs a kata to practise it").And.BeSubsetOf(map, $"'{answer.Text}' must not lead nowhere").And.OnlyHaveUniqueItems($"'{answer.Text}' names each kata once");
        }
    }

    [Fact]
    public void Questions_and_options_fit_a_line() =>
        Questions(Tree, 1).SelectMany(pair => pair.Question.Options.Select(option => NumberInFront + option.If).Append(pair.Question.Ask)).Should().OnlyContain(line => line.Length < Screen, "a choice is read at a glance");

    [Fact]
    public void Every_chapter_about_deciding_is_reached() =>
        Questions(Tree, 1).SelectMany(pair => pair.Question.Options).SelectMany(option => option.Answer?.Katas ?? []).Select(number => number[0]).Distinct()
            .Should().Contain(['2', '3', '5', '6', '8'], "bridges, primitives, cancellation, contexts and background work are what the source decides about");

    private static IEnumerable<(DecisionQuestion Question, int Depth)> Questions(DecisionQuestion question, int depth) =>
        question.Options.Select(option => option.Then).OfType<DecisionQuestion>().SelectMany(next => Questions(next, depth + 1)).Prepend((question, depth));
}
