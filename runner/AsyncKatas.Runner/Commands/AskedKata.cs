using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Commands;

/// <summary>The kata that a command is about, with the learner's progress.</summary>
/// <param name="All">The whole curriculum, in order.</param>
internal sealed record AskedKata(Kata Kata, IReadOnlyList<Kata> All, LearnerProgress Progress, bool IsCurrent)
{
    /// <param name="asked">As typed; null for the current kata, or the last one when all are solved.</param>
    public static AskedKata Find(string? asked)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        var current = progress.Current(katas);
        var kata = asked is null ? current ?? katas[^1] : KataFinder.Find(katas, asked);
        return new AskedKata(kata, katas, progress, kata == current);
    }

    /// <summary>Keeps the solution closed to a learner who has not been green yet.</summary>
    public void RequireSolvedOnce(string command)
    {
        if (Progress.Of(Kata).WasSolved) return;

        throw new UserError($"{Kata.Number} {Kata.Name} has not been green yet, so its solution stays closed: './run.sh hint {Kata.Number}' helps, and './run.sh {command} {Kata.Number} --spoil' opens it anyway.");
    }
}
