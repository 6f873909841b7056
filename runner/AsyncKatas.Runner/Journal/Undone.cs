using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Journal;

/// <summary>What undo has done.</summary>
/// <param name="Command">The command that was undone: reset 3.2</param>
/// <param name="Kept">The folder with what the learner had written since that command; null when there was nothing.</param>
internal sealed record Undone(Kata Kata, string Command, CodeChange Change, string? Kept);
