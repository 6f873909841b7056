using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Health;

namespace AsyncKatas.Runner.Updating;

/// <summary>What an update needs of git.</summary>
internal sealed class GitCheckout
{
    private readonly Repository _repository;

    public GitCheckout(Repository repository)
    {
        _repository = repository;
        if (GitCheck.Run(repository, Environment.GetEnvironmentVariable).Condition != Condition.Ok)
            throw new UserError("update needs git and a checkout that was made with it, and one of them is missing: './run.sh doctor' says which.");
    }

    public async Task<string> HeadAsync() => (await RunAsync(["rev-parse", "--short", "HEAD"])).Trim();

    /// <summary>Asks where this checkout came from for what is new; returns whether there is anything.</summary>
    public async Task<bool> FetchAsync(CancellationToken cancellationToken)
    {
        if (await SucceedsAsync(["rev-parse", "--quiet", "--verify", "MERGE_HEAD"]))
            throw new UserError("git is in the middle of a merge: end it with 'git commit' or 'git merge --abort', then run './run.sh update' again.");

        await RunAsync(["fetch", "--quiet"], cancellationToken);
        var upstream = (await RunAsync(["rev-parse", "@{upstream}"])).Trim();
        return !await SucceedsAsync(["merge-base", "--is-ancestor", upstream, "HEAD"]);
    }

    /// <summary>Writes the committed state of these paths into a folder, and takes back what was staged of them.</summary>
    public Task CheckOutAsync(IEnumerable<string> paths, string folder) =>
        RunAsync(["--git-dir", Path.Combine(_repository.Root, ".git"), "--work-tree", folder, "-C", folder, "checkout", "--quiet", "HEAD", "--", .. paths]);

    /// <summary>Takes what was fetched, or changes nothing. Where a kata's file was changed on both sides, the text committed here stays.</summary>
    public async Task MergeAsync()
    {
        try
        {
            // .gitattributes names this driver; one that does nothing keeps what is there.
            await RunAsync(["-c", "merge.keep.driver=true", "merge", "--quiet", "--no-edit"]);
        }
        catch (UserError)
        {
            await SucceedsAsync(["merge", "--abort"]);
            throw;
        }
    }

    private async Task<bool> SucceedsAsync(IEnumerable<string> arguments) => (await CommandLine.RunAsync("git", _repository.Root, arguments, CancellationToken.None)).ExitCode == 0;

    private async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken = default)
    {
        var (exitCode, output) = await CommandLine.RunAsync("git", _repository.Root, arguments, cancellationToken);
        return exitCode == 0 ? output : throw new UserError($"git could not update this checkout, and your code is as it was; it says: {Complaint(output)}");
    }

    private static string Complaint(string output) => string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
