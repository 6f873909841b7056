namespace AsyncKatas.TestKit.Tests;

/// <summary>Runs a lab that is meant to fail, and proves with each use that the process is fit for the next one.</summary>
internal static class Failing
{
    public static async Task<string> Message(Func<Lab, Task> script, LabOptions? options = null) => (await Exception(script, options)).Message;

    public static async Task<LabException> Exception(Func<Lab, Task> script, LabOptions? options = null)
    {
        LabException? failure = null;
        try { await Lab.RunAsync(script, options); }
        catch (LabException e) { failure = e; }
        failure.Should().NotBeNull("the script is meant to fail");
        await GoodLab();
        return failure!;
    }

    /// <summary>A run that uses gate, clock, stage and pool, and passes.</summary>
    public static Task GoodLab() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("work");
        var first = lab.Start("first", () => gate.Pass("first"));
        var second = lab.Start("second", () => Task.Delay(TimeSpan.FromSeconds(1), lab.Clock), On.Stage);
        await gate.Reached(1);
        (await lab.BlockedThreads()).Should().Be(0, "nothing of an earlier run may be left");
        (await lab.StageIsFree()).Should().BeTrue("the stage is this run's own");
        gate.Open();
        await first;
        await lab.Advance(TimeSpan.FromSeconds(1));
        await second;
    });
}
