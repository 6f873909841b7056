namespace AsyncKatas.Runner.Health;

/// <summary>What `doctor` found out about one thing.</summary>
/// <param name="About">What was looked at, such as "packages".</param>
/// <param name="Next">The next command, or what to change; null when there is nothing to do.</param>
internal sealed record Diagnosis(string About, Condition Condition, string Says, string? Next)
{
    public static Diagnosis Ok(string about, string says) => new(about, Condition.Ok, says, null);

    public static Diagnosis Warning(string about, string says, string next) => new(about, Condition.Warning, says, next);

    public static Diagnosis Problem(string about, string says, string next) => new(about, Condition.Problem, says, next);
}
