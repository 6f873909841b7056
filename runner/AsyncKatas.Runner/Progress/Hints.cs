using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Progress;

/// <summary>The levels of help that a kata offers.</summary>
internal sealed class Hints
{
    private readonly IReadOnlyList<string> _levels;

    private Hints(Kata kata, IReadOnlyList<string> levels) => (Kata, _levels) = (kata, levels);

    public Kata Kata { get; }

    public int Count => _levels.Count;

    /// <summary>The text of a level, from 1.</summary>
    public string this[int level] => _levels[level - 1];

    public static Hints Of(Kata kata)
    {
        var file = Path.Combine(kata.KataFolder, "hints.md");
        var markdown = new MarkdownFile(file);
        var shown = kata.Repository.Relative(file);
        return markdown.Headings.Select(heading => markdown.Section(heading)!).ToList() is { Count: > 0 } levels
            ? new Hints(kata, levels)
            : throw new UserError($"{shown} has no levels ('## 1'): restore it with 'git checkout -- {shown}'.");
    }

    /// <summary>One level more than was shown before, up to the last.</summary>
    public int Next(LearnerProgress progress) => Math.Min(progress.Of(Kata).Hints + 1, Count);
}
