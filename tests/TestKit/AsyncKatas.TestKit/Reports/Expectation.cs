namespace AsyncKatas.TestKit;

/// <summary>What the script expects next, why it matters, and where it says so.</summary>
internal sealed record Expectation(string What, string? Because, CodeLocation Line);
