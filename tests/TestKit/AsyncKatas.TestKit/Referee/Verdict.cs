namespace AsyncKatas.TestKit;

/// <summary>Why the referee ended a run.</summary>
internal abstract record Verdict
{
    /// <summary>Nothing can make progress any more, and the script has not finished.</summary>
    public sealed record Stalled : Verdict;

    /// <summary>The stage's one thread was about to block.</summary>
    public sealed record StageBlocked(Blocking Wait) : Verdict;

    /// <summary>The processor limit or the time limit was reached.</summary>
    public sealed record NeverAtRest(string Used, IReadOnlyList<string> Runaways) : Verdict;

    /// <summary>The referee itself failed: a fault of the kit.</summary>
    public sealed record Broken(Exception Reason) : Verdict;
}
