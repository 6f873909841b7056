namespace AsyncKatas.Runner.Progress;

internal enum KataState
{
    /// <summary>As shipped.</summary>
    Untouched,

    /// <summary>Edited, and not green with these edits.</summary>
    InProgress,

    /// <summary>Green with exactly the files that are there.</summary>
    Solved,
}
