namespace AsyncKatas.Runner.Journal;

/// <summary>What differs between two states of a kata's code, as names of files.</summary>
internal sealed record CodeChange(IReadOnlyList<string> Changed, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    public bool IsNone => Changed.Count + Added.Count + Removed.Count == 0;
}
