namespace AsyncKatas.CpuBurst.Tests;

/// <summary>A row's computation lasts until the script lets it end. A row's last word is its result.</summary>
public sealed class FakeModel(Lab lab) : IMotionModel
{
    readonly Lock _lock = new();
    readonly HashSet<int> _tasks = [];

    public Gate Rows { get; } = lab.Gate("model");

    /// <summary>How many tasks the computation was cut into.</summary>
    public int Tasks { get { lock (_lock) return _tasks.Count; } }

    public int Metres(string row)
    {
        lock (_lock)
            _tasks.Add(Task.CurrentId ?? 0);

        Rows.PassBlocking(row);
        return int.Parse(row.Split(' ')[^1]);
    }
}
