// Also right: start all of them, then await one after the other; better where each answer is used as it comes.
namespace AsyncKatas.UnawaitedSum;

public sealed class Scoreboard(IReadOnlyList<Func<Task<int>>> judges)
{
    public async Task<int> SumAsync()
    {
        var sum = 0;
        foreach (var answer in judges.Select(ask => ask()).ToList()) sum += await answer;
        return sum;
    }
}
