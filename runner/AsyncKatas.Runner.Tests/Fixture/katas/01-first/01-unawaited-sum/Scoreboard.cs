namespace AsyncKatas.UnawaitedSum;

// Adds up the points that the judges give. Visitors see 0 points, because the judges are asked, but nobody waits for their answers.
public sealed class Scoreboard(IReadOnlyList<Func<Task<int>>> judges)
{
    // TODO: the sum holds the points of every judge
    public Task<int> SumAsync()
    {
        var answers = judges.Select(ask => ask()).ToList();
        return Task.FromResult(answers.Where(answer => answer.IsCompletedSuccessfully).Sum(answer => answer.Result));
    }
}
