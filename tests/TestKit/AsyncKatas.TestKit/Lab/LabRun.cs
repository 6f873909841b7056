using Xunit.Sdk;

namespace AsyncKatas.TestKit;

/// <summary>One run from script to verdict.</summary>
internal static class LabRun
{
    // Two labs at once would each see the other's threads as a reason not to be at rest.
    static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public static async Task RunAsync(Func<Lab, Task> script, LabOptions options)
    {
        ProcessGuard.Check();
        await OneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            var lab = Lab.Running = new Lab(options);
            await Run(lab, script).ConfigureAwait(false);
        }
        finally
        {
            Lab.Running = null;
            OneAtATime.Release();
        }
    }

    static async Task Run(Lab lab, Func<Lab, Task> script)
    {
        LabException? failure;
        try { failure = await Judge(lab, lab.Director.Run(() => script(lab))).ConfigureAwait(false); }
        finally
        {
            lab.Referee.Stop();
            await lab.TearDown().ConfigureAwait(false);
            lab.Witness.Dispose();
        }
        if (failure is not null) throw failure;
        if (lab.Escaped is [var escaped, ..]) throw new LabFailure(new FailureReport(lab).OfEscaped(escaped), CodeLocation.Of(escaped)?.AsFrame());
    }

    /// <summary>The failure of a run, or null; its report is written before teardown changes the facts.</summary>
    static async Task<LabException?> Judge(Lab lab, Task script)
    {
        lab.Referee.Start(() => script.IsCompleted);
        await Task.WhenAny(script, lab.Referee.Verdict).ConfigureAwait(false);
        if (lab.Referee.HasDecided) return await lab.Referee.Verdict.ConfigureAwait(false);
        await script.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (script.IsCompletedSuccessfully) return null;
        var thrown = script.Exception?.InnerException ?? new TaskCanceledException(script);
        return new LabFailure(new FailureReport(lab).OfScript(thrown), Trace.Of(thrown));
    }
}
