namespace AsyncKatas.Runner.Reports;

internal sealed record VerifyReport(int Passed, int Failed, IReadOnlyList<FindingLine> Findings) : Report;

/// <param name="Problem">What is wrong and where; null when the claim holds.</param>
internal sealed record FindingLine(string About, string Claim, bool Passed, string? Problem);
