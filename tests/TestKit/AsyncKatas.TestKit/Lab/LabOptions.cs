namespace AsyncKatas.TestKit;

/// <summary>The limits of one run; the defaults suit every kata.</summary>
public sealed record LabOptions
{
    /// <summary>Processor time that the process may use before the run counts as an endless loop; not applied under a debugger.</summary>
    public TimeSpan CpuLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wall-clock time without rest after which the run is ended; not applied under a debugger.</summary>
    public TimeSpan WallLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many ticks of 5 ms without a runnable thread count as rest for <see cref="Lab.Settle"/> while some thread is blocked.</summary>
    public int BlockedTicks { get; init; } = 40;

    /// <summary>The same for the verdict "stalled": longer, because some drivers poll (SQLite's every 150 ms).</summary>
    public int StallTicks { get; init; } = 80;
}
