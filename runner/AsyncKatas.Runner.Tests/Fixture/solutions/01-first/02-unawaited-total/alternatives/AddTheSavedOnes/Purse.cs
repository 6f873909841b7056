// Also right: keep the saved coins; better where they can be taken back.
namespace AsyncKatas.UnawaitedTotal;

public sealed class Purse(Func<int, Task> save)
{
    private readonly List<int> _saved = [];

    public int Total => _saved.Sum();

    public async Task AddAsync(int coins)
    {
        await save(coins);
        _saved.Add(coins);
    }
}
