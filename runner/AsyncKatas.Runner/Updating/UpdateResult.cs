using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Updating;

/// <summary>What an update has brought.</summary>
/// <param name="From">The commit before.</param>
/// <param name="To">The commit after; the same when there was nothing new.</param>
/// <param name="Changed">Katas without edits of the learner's whose code was changed.</param>
/// <param name="Edited">Katas whose code is the learner's, and as it was.</param>
internal sealed record UpdateResult(string From, string To, IReadOnlyList<Kata> New, IReadOnlyList<Kata> Changed, IReadOnlyList<Kata> Edited);
