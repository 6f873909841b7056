using System.Diagnostics;

namespace AsyncKatas.TestKit.Tests;

public sealed class ProcessEndTests
{
    const string Child = "ASYNCKATAS_TEST_EXIT";

    [Fact]
    public async Task Environment_exit_is_told_with_its_line_before_the_process_is_gone()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["test", typeof(ProcessEndTests).Assembly.Location, "--filter", nameof(In_a_process_of_its_own_the_code_under_test_exits)]) start.ArgumentList.Add(argument);
        start.Environment[Child] = "1";

        using var process = Process.Start(start)!;
        // both pipes at once: a full one would stop the child
        var written = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        string.Concat(written).Should().Contain("Expected the season to be imported, but the process ended: the code under test calls Environment.Exit in Faults.Exit (Faults.cs:70).", "a crashed test host must say who ended it");
    }

    [Fact]
    public Task In_a_process_of_its_own_the_code_under_test_exits() => Environment.GetEnvironmentVariable(Child) is null ? Task.CompletedTask : Lab.RunAsync(async lab =>
    {
        lab.Step("the season to be imported");
        await lab.Start("import", Faults.Exit);
    });

    [Fact]
    public async Task A_host_is_told_the_same_sentence()
    {
        List<string> told = [];
        Lab.ProcessEnding = told.Add;
        try { await Lab.RunAsync(lab => { Lab.AnnounceEnd("the sentence"); return Task.CompletedTask; }); }
        finally { Lab.ProcessEnding = null; }

        told.Should().Equal(["the sentence"], "a host that loses standard error can still forward it");
    }
}
