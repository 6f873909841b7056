namespace AsyncKatas.UnawaitedTotal;

// Counts the coins that were saved. Players lose coins that they have seen, because the total counts what is not saved yet.
public sealed class Purse(Func<int, Task> save)
{
    public int Total { get; private set; }

    // TODO: the total counts what has been saved
    public Task AddAsync(int coins)
    {
        Total += coins;
        return save(coins);
    }
}
