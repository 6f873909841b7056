namespace AsyncKatas.UnawaitedTotal;

// Counts the coins that were saved.
public sealed class Purse(Func<int, Task> save)
{
    public int Total { get; private set; }

    public async Task AddAsync(int coins)
    {
        await save(coins);
        Total += coins;
    }
}
