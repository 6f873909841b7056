namespace AsyncKatas.UnawaitedSum.Tests;

public sealed class ScoreboardTests
{
    [Fact]
    public async Task The_sum_holds_every_judges_points()
    {
        var sum = -1;
        await Lab.RunAsync(async lab =>
        {
            var panel = new Panel(lab);
            var summing = panel.Sum();
            await lab.Settle();

            panel.Answer.Open();
            lab.Step("the sum to be there", because: "all judges have answered");
            sum = await summing;
        });

        sum.Should().Be(5, "two judges gave 2 and 3 points");
    }

    [Fact]
    public Task All_judges_are_asked_at_once() => Lab.RunAsync(async lab =>
    {
        var panel = new Panel(lab);
        var summing = panel.Sum();

        lab.Step("both judges to be asked", because: "they take their time at the same time");
        await panel.Answer.Reached(2);

        panel.Answer.Open();
        await summing.Ended();
    });

    [Fact]
    public Task The_sum_waits_for_the_slowest_judge() => Lab.RunAsync(async lab =>
    {
        var panel = new Panel(lab);
        var summing = panel.Sum();

        await lab.Settle();
        summing.IsCompleted.Should().BeFalse("no judge has answered yet");

        panel.Answer.Open();
        await summing.Ended();
    });
}
