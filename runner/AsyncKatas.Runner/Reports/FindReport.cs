using AsyncKatas.Runner.Search;

namespace AsyncKatas.Runner.Reports;

/// <param name="Suggestions">What to ask for instead, when nothing was found.</param>
internal sealed record FindReport(string Query, IReadOnlyList<FoundLine> Katas, IReadOnlyList<string> Suggestions) : Report
{
    public static FindReport Of(string query, IReadOnlyList<FoundKata> found, IReadOnlyList<string> suggestions) => new(
        query,
        [.. found.Select(match => new FoundLine(
            match.Kata.Number, match.Kata.Title, match.Kata.Kata is null ? FoundState.Planned : FoundState.Exists, match.Kata.Kata is { } kata ? kata.Repository.Relative(kata.KataFolder) : null,
            [.. match.Reasons.Select(reason => new ReasonLine(reason.Kind, reason.Text, reason.InDotNet))], match.Kata.Next))],
        suggestions);
}

internal enum FoundState
{
    Exists,
    Planned,
}

/// <param name="Path">Null while the kata is only planned.</param>
/// <param name="Why">The texts that matched.</param>
internal sealed record FoundLine(string Number, string Title, FoundState State, string? Path, IReadOnlyList<ReasonLine> Why, string Next);

/// <param name="InDotNet">Of a symptom: what it usually is in .NET.</param>
internal sealed record ReasonLine(TextKind Kind, string Text, string? InDotNet);
