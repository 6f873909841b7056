namespace AsyncKatas.Runner.Progress;

/// <summary>What is remembered of one kata.</summary>
internal sealed record KataRecord
{
    /// <summary>The stamp of the files that were green last; null while they never were, or once they were red with these files.</summary>
    public string? Green { get; init; }

    /// <summary>Whether it was ever green: then its solution is no secret any more.</summary>
    public bool WasSolved { get; init; }

    /// <summary>How many different states of the files were judged.</summary>
    public int Attempts { get; init; }

    /// <summary>The stamp of the files that were judged last, so that running a check twice is one attempt.</summary>
    public string? Judged { get; init; }

    public DateTimeOffset? JudgedAt { get; init; }

    /// <summary>Time between attempts, pauses left out.</summary>
    public TimeSpan Spent { get; init; }

    /// <summary>How many levels of hints were shown.</summary>
    public int Hints { get; init; }

    /// <summary>The stamp of the shipped code that the learner's edits began with.</summary>
    public string? Shipped { get; init; }
}
