namespace AsyncKatas.Runner.Health;

internal enum Condition
{
    Ok,

    /// <summary>Worth knowing; everything works without it.</summary>
    Warning,

    Problem,
}
