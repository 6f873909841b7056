namespace AsyncKatas.Runner.Verification;

/// <summary>One claim that `verify` has looked into.</summary>
/// <param name="About">A kata's number, or a file.</param>
/// <param name="Problem">What is wrong and where; null when the claim holds.</param>
internal sealed record Finding(string About, string Claim, string? Problem)
{
    public bool Passed => Problem is null;

    public static Finding Of(string about, string claim, IEnumerable<string> problems) =>
        new(about, claim, problems.ToList() is { Count: > 0 } found ? string.Join("\n", found) : null);
}
