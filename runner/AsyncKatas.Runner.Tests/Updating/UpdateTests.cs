using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Tests.FixtureKit;
using static AsyncKatas.Runner.Tests.FixtureKit.ClonedCheckout;

namespace AsyncKatas.Runner.Tests.Updating;

/// <summary>`update` on a real clone of a repository that has moved on.</summary>
[Collection(FixtureCollection.Name)]
public sealed class UpdateTests : IDisposable
{
    private readonly ClonedCheckout _checkout;
    private readonly Repository _learner;
    private readonly Kata _sum, _total;

    public UpdateTests(FixtureCurriculum fixture)
    {
        _checkout = new ClonedCheckout(fixture);
        _learner = _checkout.Learner;
        (_sum, _total) = (Sum(_learner), Total(_learner));
        // A merge makes a commit, and a commit has an author.
        Git(_learner, "config", "user.name", "Learner");
        Git(_learner, "config", "user.email", "learner@example.com");
    }

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task Edits_stay_byte_for_byte_and_everything_else_is_updated()
    {
        LearnerFolders.EditEverything(_sum);
        var mine = LearnerFolders.Bytes(_sum);
        // The learner's added file is untracked, and the new version brings one of that name.
        await File.WriteAllTextAsync(Path.Combine(Sum(_checkout.Origin).KataFolder, "Notes.cs"), "// theirs");
        PublishBoth();

        var update = await RunnerProgram.RunAsync(_learner, "update");

        LearnerFolders.Bytes(_sum).Should().Equal(mine, "the learner has edited it");
        LearnerFolders.Bytes(_total).Should().Equal(LearnerFolders.ShippedBytes(_total), "the learner has not edited it");
        (await File.ReadAllTextAsync(_total.KataSources.First())).Should().Be("// the new one", "it is what was published");
        await Verifier.Verify(update.Everything.Replace(Head(_learner), "(new commit)", StringComparison.Ordinal).Replace(Head(_learner, "HEAD~2"), "(old commit)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Committed_edits_stay_byte_for_byte()
    {
        LearnerFolders.EditEverything(_sum);
        var mine = LearnerFolders.Bytes(_sum);
        Commit(_learner);
        PublishBoth();

        var update = await RunnerProgram.RunAsync(_learner, "update");

        update.Screen.Should().Contain("1.1 unawaited-sum was changed since you began", "the learner should know");
        LearnerFolders.Bytes(_sum).Should().Equal(mine, "the learner has edited it");
        (await File.ReadAllTextAsync(_total.KataSources.First())).Should().Be("// the new one", "the learner has not edited it");
        Git(_learner, "diff").Should().BeEmpty("the merge is committed, with the learner's code in it");
    }

    [Fact]
    public async Task Edits_beside_committed_and_staged_ones_stay()
    {
        LearnerFolders.Edit(_sum, "// committed");
        Commit(_learner);
        LearnerFolders.Edit(_sum, "// staged");
        Git(_learner, "add", "--all");
        LearnerFolders.Edit(_sum, "// mine");
        PublishBoth();

        (await RunnerProgram.RunAsync(_learner, "update")).ExitCode.Should().Be(0, "none of it is in the way");

        (await File.ReadAllTextAsync(_sum.KataSources.First())).Should().Be("// mine", "it is what was there");
    }

    [Fact]
    public async Task After_it_a_kata_with_a_newer_text_is_named_until_it_is_taken()
    {
        LearnerFolders.Edit(_sum, "// mine");
        PublishBoth();
        await RunnerProgram.RunAsync(_learner, "update");

        (await RunnerProgram.RunAsync(_learner, "list")).Everything.Should().Contain("1.1 unawaited-sum was changed since you began: './run.sh reset 1.1' takes the new one", "it was edited and never judged, and still");
        await RunnerProgram.RunAsync(_learner, "reset", "1.1", "--yes");
        (await File.ReadAllTextAsync(_sum.KataSources.First())).Should().Be("// the new one", "reset takes it");
        (await RunnerProgram.RunAsync(_learner, "undo")).ExitCode.Should().Be(0, "the reset can be undone");
        (await File.ReadAllTextAsync(_sum.KataSources.First())).Should().Be("// mine", "undo goes past the update to the reset");
        (await RunnerProgram.RunAsync(_learner, "undo")).ExitCode.Should().Be(2, "an update is over when it ends");
    }

    [Fact]
    public async Task Where_nothing_is_new_nothing_is_written()
    {
        LearnerFolders.Edit(_sum, "// mine");

        var update = await RunnerProgram.RunAsync(_learner, "update");

        update.Everything.Should().Be("There is nothing new: this checkout has the newest version.\n---- error stream\nasking git for the newest version ...\n---- exit code 0", "there is nothing else to say");
        Directory.Exists(Path.Combine(_learner.State, "copies")).Should().BeFalse("no code had to step aside");
    }

    [Fact]
    public async Task What_git_refuses_is_told_and_the_code_is_as_it_was()
    {
        LearnerFolders.Edit(_sum, "// mine");
        await File.WriteAllTextAsync(Path.Combine(_learner.Root, "README.md"), "# mine");
        await File.WriteAllTextAsync(Path.Combine(_checkout.Origin.Root, "README.md"), "# theirs");
        PublishBoth();

        var update = await RunnerProgram.RunAsync(_learner, "update");

        update.ExitCode.Should().Be(2, "nothing was updated");
        update.Errors.Should().Contain("error: git could not update this checkout, and your code is as it was; it says: error: Your local changes to the following files would be overwritten by merge: README.md", "that is the learner's to decide");
        (await File.ReadAllTextAsync(_sum.KataSources.First())).Should().Be("// mine", "it is what was there");
        (await File.ReadAllTextAsync(_total.KataSources.First())).Should().NotBe("// the new one", "nothing was updated");
    }

    [Fact]
    public async Task A_merge_that_git_cannot_end_is_taken_back()
    {
        LearnerFolders.Edit(_sum, "// mine");
        await File.WriteAllTextAsync(Path.Combine(_learner.Root, "README.md"), "# mine");
        Commit(_learner);
        await File.WriteAllTextAsync(Path.Combine(_checkout.Origin.Root, "README.md"), "# theirs");
        PublishBoth();

        var update = await RunnerProgram.RunAsync(_learner, "update");

        update.Should().Match<RunnerOutput>(output => output.ExitCode == 2 && output.Errors.Contains("Merge conflict in README.md"), "nothing was updated");
        (await File.ReadAllTextAsync(_sum.KataSources.First())).Should().Be("// mine", "it is what was there");
        Git(_learner, "status", "--porcelain").Should().BeEmpty("nothing is left of the merge");
    }

    [Fact]
    public async Task A_merge_of_the_learners_own_is_left_alone()
    {
        var head = Git(_learner, "rev-parse", "HEAD");
        await File.WriteAllTextAsync(Path.Combine(_learner.Root, ".git", "MERGE_HEAD"), head);
        PublishBoth();

        var update = await RunnerProgram.RunAsync(_learner, "update");

        update.Should().Be(new RunnerOutput(2, "", "asking git for the newest version ...\nerror: git is in the middle of a merge: end it with 'git commit' or 'git merge --abort', then run './run.sh update' again.\n"), "ending it is the learner's to do");
        File.Exists(Path.Combine(_learner.Root, ".git", "MERGE_HEAD")).Should().BeTrue("it was not taken back");
    }

    [Fact]
    public async Task A_folder_that_is_no_checkout_has_nothing_to_update_from()
    {
        Directory.Move(Path.Combine(_learner.Root, ".git"), Path.Combine(_learner.Root, ".gone"));

        var update = await RunnerProgram.RunAsync(_learner, "update");

        update.Should().Be(new RunnerOutput(2, "", "asking git for the newest version ...\nerror: update needs git and a checkout that was made with it, and one of them is missing: './run.sh doctor' says which.\n"), "git has nothing to ask");
    }

    [Fact]
    public async Task After_a_kill_each_kata_is_named_and_undo_brings_its_code_back()
    {
        LearnerFolders.Edit(_sum, "// my sum");
        LearnerFolders.Edit(_total, "// my total");
        // As an update does it; the kill is that nobody disposes.
        foreach (var kata in new[] { _sum, _total }) _ = new CodeJournal(_learner).ReplaceForNow(kata, "update", CodeFiles.OfShipped(kata));

        var list = await RunnerProgram.RunAsync(_learner, "list");
        foreach (var kata in new[] { "1.1 unawaited-sum", "1.2 unawaited-total" })
            list.Everything.Should().Contain($"'./run.sh update' was interrupted: './run.sh undo' puts the code of {kata} back as it was before.", "it is the shipped code that lies there");

        await RunnerProgram.RunAsync(_learner, "undo");
        (await File.ReadAllTextAsync(_total.KataSources.First())).Should().Be("// my total", "it stepped aside last");
        await RunnerProgram.RunAsync(_learner, "undo");
        (await File.ReadAllTextAsync(_sum.KataSources.First())).Should().Be("// my sum", "it stepped aside first");
        (await RunnerProgram.RunAsync(_learner, "list")).Everything.Should().NotContain("interrupted", "all is as it was");
    }

    private void PublishBoth()
    {
        _checkout.Publish(Total(_checkout.Origin), "// the new one");
        _checkout.Publish(Sum(_checkout.Origin), "// the new one");
    }

    private static string Head(Repository repository, string commit = "HEAD") => Git(repository, "rev-parse", "--short", commit).Trim();
}
