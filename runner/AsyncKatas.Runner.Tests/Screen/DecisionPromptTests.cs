using AsyncKatas.Runner.Decisions;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Screen;

public sealed class DecisionPromptTests
{
    private static readonly DecisionAnswer Answer = new("await", ["It is done then."], ["1.1"]);
    private static readonly DecisionQuestion Question = new("Which [kind]?", [new("Task<int>[]", Answer: Answer), new("[bold]", Answer: Answer), new("another", Answer: Answer)]);

    [Fact]
    public async Task Arrow_keys_choose_an_option_and_the_choice_stays_on_the_screen()
    {
        var console = new TypedConsole(ConsoleKey.DownArrow, ConsoleKey.Enter);

        var chosen = await DecisionPrompt.ByArrowKeysAsync(console, Question, CancellationToken.None);

        chosen.Should().BeSameAs(Question.Options[1], "the cursor was moved once");
        console.Screen.Should().Contain("Task<int>[]", "brackets belong to the text").And.EndWith("Which [kind]? \u001b[1m[bold]\u001b[0m\n\u001b[?25h", "the list is gone, the choice is still known, and the cursor is back");
    }

    [Fact]
    public async Task A_prompt_that_is_cancelled_gives_the_cursor_back()
    {
        var console = new TypedConsole(ConsoleKey.Enter);

        var asking = () => DecisionPrompt.ByArrowKeysAsync(console, Question, new CancellationToken(canceled: true));

        await asking.Should().ThrowAsync<OperationCanceledException>("Ctrl+C ends the command");
        console.Screen.Should().EndWith("\u001b[?25h", "the shell needs its cursor");
    }
}
