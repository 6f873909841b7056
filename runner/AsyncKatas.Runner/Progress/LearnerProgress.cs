using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Progress;

/// <summary>
/// What the learner has done. A kata is solved when it was green with exactly the files that are there now: only a green run
/// says so, and a kata whose code was changed back is not solved.
/// </summary>
internal sealed class LearnerProgress
{
    /// <summary>A longer time between two attempts was a pause.</summary>
    private static readonly TimeSpan LongestThought = TimeSpan.FromMinutes(15);

    private readonly ProgressFile _file;
    private readonly TimeProvider _clock;
    private IReadOnlyDictionary<string, KataRecord> _katas;

    private LearnerProgress(ProgressFile file, TimeProvider clock) => (_file, _clock, _katas) = (file, clock, file.Read());

    public static LearnerProgress Load(Repository repository, TimeProvider? clock = null) => new(new ProgressFile(repository), clock ?? TimeProvider.System);

    public KataRecord Of(Kata kata) => _katas.GetValueOrDefault(kata.Path) ?? new KataRecord();

    public bool IsSolved(Kata kata) => Of(kata).Green is { } green && green == Stamps.OfAttempt(kata);

    public KataState StateOf(Kata kata) => IsSolved(kata) ? KataState.Solved : ShippedCode.IsEdited(kata) ? KataState.InProgress : KataState.Untouched;

    /// <summary>The first kata that is not solved; null when all are.</summary>
    public Kata? Current(IReadOnlyList<Kata> katas) => katas.FirstOrDefault(kata => !IsSolved(kata));

    /// <summary>Whether a newer text was shipped under the learner's edits.</summary>
    public bool IsOutdated(Kata kata) => Of(kata).Shipped is { } began && began != Stamps.OfShipped(kata) && ShippedCode.IsEdited(kata);

    /// <param name="stamp">Of the files that were judged, taken before: they may have changed meanwhile.</param>
    public void Record(Kata kata, string stamp, bool passed)
    {
        var now = _clock.GetUtcNow();
        Update(kata, before => before with
        {
            Green = passed ? stamp : before.Green == stamp ? null : before.Green,
            WasSolved = before.WasSolved || passed,
            Attempts = before.Judged == stamp ? before.Attempts : before.Attempts + 1,
            Judged = stamp,
            JudgedAt = now,
            Spent = before.Spent + (now - before.JudgedAt is { } pause && pause > TimeSpan.Zero && pause < LongestThought ? pause : TimeSpan.Zero),
            // Whoever has no edits yet begins with what is shipped now.
            Shipped = ShippedCode.IsEdited(kata) ? before.Shipped ?? Stamps.OfShipped(kata) : Stamps.OfShipped(kata),
        });
    }

    public void RecordHints(Kata kata, int shown) => Update(kata, before => before with { Hints = Math.Max(before.Hints, shown) });

    /// <summary>Before a newer text is shipped under edits that were perhaps never judged.</summary>
    public void RecordBegun(Kata kata) => Update(kata, before => before with { Shipped = before.Shipped ?? Stamps.OfShipped(kata) });

    /// <summary>After a kata was put back to a newer shipped text.</summary>
    public void RecordShipped(Kata kata) => Update(kata, before => before with { Shipped = Stamps.OfShipped(kata) });

    private void Update(Kata kata, Func<KataRecord, KataRecord> change) => _katas = _file.Update(kata.Path, change);
}
