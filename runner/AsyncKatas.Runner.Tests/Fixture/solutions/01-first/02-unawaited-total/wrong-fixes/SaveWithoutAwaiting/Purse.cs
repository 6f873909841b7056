// Tempting: the save comes first now.
// Fails: it has only begun when the coins are counted.
// Caught by: Nothing_is_counted_before_it_is_saved
namespace AsyncKatas.UnawaitedTotal;

public sealed class Purse(Func<int, Task> save)
{
    public int Total { get; private set; }

    public Task AddAsync(int coins)
    {
        var saving = save(coins);
        Total += coins;
        return saving;
    }
}
