namespace AsyncKatas.UnawaitedSum.Tests;

/// <summary>Two judges, who answer when the gate is opened.</summary>
internal sealed class Panel(Lab lab)
{
    public Gate Answer { get; } = lab.Gate("answer");

    public Op<int> Sum() => lab.Start("sum", () => new Scoreboard([() => AskAsync("Ada", 2), () => AskAsync("Ben", 3)]).SumAsync());

    private async Task<int> AskAsync(string judge, int points)
    {
        await Answer.Pass(judge);
        return points;
    }
}
