using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Updating;

/// <summary>
/// Takes the newest version of the curriculum around the learner's code. Git refuses to merge over edits, and mixes what was
/// committed on both sides; so the code of every edited kata steps aside, in the journal, and comes back byte for byte.
/// </summary>
internal sealed class CurriculumUpdate(Repository repository, LearnerProgress progress)
{
    private readonly GitCheckout _git = new(repository);

    public async Task<UpdateResult> RunAsync(CancellationToken cancellationToken)
    {
        var from = await _git.HeadAsync();
        if (!await _git.FetchAsync(cancellationToken)) return new UpdateResult(from, from, [], [], []);

        var before = ShippedStamps();
        var edited = CurriculumReader.Read(repository).Where(ShippedCode.IsEdited).ToList();
        foreach (var kata in edited) progress.RecordBegun(kata);
        await MergeAroundAsync(edited);

        var after = ShippedStamps();
        return new UpdateResult(
            from, await _git.HeadAsync(),
            New: Katas(after.Keys.Except(before.Keys, StringComparer.Ordinal)),
            Changed: Katas(after.Keys.Where(path => before.TryGetValue(path, out var stamp) && stamp != after[path]).Except(edited.Select(kata => kata.Path), StringComparer.Ordinal)),
            Edited: edited);
    }

    private async Task MergeAroundAsync(IReadOnlyList<Kata> edited)
    {
        var committed = Directory.CreateTempSubdirectory("asynckatas-update-").FullName;
        var aside = new Stack<IDisposable>();
        try
        {
            if (edited.Count > 0) await _git.CheckOutAsync(edited.Select(kata => repository.Relative(kata.KataFolder)), committed);
            foreach (var kata in edited) aside.Push(new CodeJournal(repository).ReplaceForNow(kata, "update", CodeFiles.In(Path.Combine(committed, repository.Relative(kata.KataFolder)))));
            await _git.MergeAsync();
        }
        finally
        {
            while (aside.TryPop(out var code)) code.Dispose();
            Directory.Delete(committed, recursive: true);
        }
    }

    private Dictionary<string, string> ShippedStamps() => CurriculumReader.ReadWithDeleted(repository).ToDictionary(kata => kata.Path, Stamps.OfShipped, StringComparer.Ordinal);

    private List<Kata> Katas(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal).Select(path => new Kata(repository, path))];
}
