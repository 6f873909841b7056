// Tempting: a loop with an await in it is easy to read.
// Fails: each judge is asked only after the one before has answered.
// Caught by: All_judges_are_asked_at_once
namespace AsyncKatas.UnawaitedSum;

public sealed class Scoreboard(IReadOnlyList<Func<Task<int>>> judges)
{
    public async Task<int> SumAsync()
    {
        var sum = 0;
        foreach (var ask in judges) sum += await ask();
        return sum;
    }
}
