namespace AsyncKatas.UnawaitedSum;

// Adds up the points that the judges give.
public sealed class Scoreboard(IReadOnlyList<Func<Task<int>>> judges)
{
    public async Task<int> SumAsync()
    {
        var answers = await Task.WhenAll(judges.Select(ask => ask()));
        return answers.Sum();
    }
}
