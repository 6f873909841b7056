using System.Runtime.ExceptionServices;
using Xunit.Sdk;

namespace AsyncKatas.TestKit;

/// <summary>What the kit asks of the process as a whole, once.</summary>
internal static class ProcessGuard
{
    const string SpinLimit = "System.Threading.ThreadPool.UnfairSemaphoreSpinLimit";
    const int MinThreads = 16;

    static ProcessGuard()
    {
        // Two cores give a minimum of two pool threads, and the test host keeps both blocked: code under test would wait
        // for the pool to grow, a thread every half second.
        ThreadPool.GetMinThreads(out var workers, out var completionPorts);
        ThreadPool.SetMinThreads(Math.Max(workers, MinThreads), completionPorts);

        // Without a handler, an exception that leaves an async void method on a pool thread ends the test host.
        try { ExceptionHandling.SetUnhandledExceptionHandler(Lab.TakeEscaped); }
        catch (InvalidOperationException) { }      // the host has its own, which calls Lab.TakeEscaped

        AppDomain.CurrentDomain.ProcessExit += (_, _) => NoteExit();
    }

    /// <summary>Refuses to judge in a process where the judgement would not be reliable.</summary>
    public static void Check()
    {
        // Idle pool threads otherwise spin before they sleep and, with every core busy, look runnable for seconds: without
        // this setting no loaded run of the test suite ended within 300 s, with it they take 19 s.
        if (Convert.ToString(AppContext.GetData(SpinLimit), System.Globalization.CultureInfo.InvariantCulture) != "0")
            throw new LabFailure($"The lab needs the runtime option {SpinLimit} to be 0, which Directory.Build.props sets for every test project of this repository.", trace: null);
    }

    // A crashed test host tells no more than what it wrote to standard error.
    static void NoteExit()
    {
        if (Lab.Running is not { } lab) return;
        CodeLocation? exitCall = null;
        try { exitCall = ExitCalls.First(); }
        catch (Exception) { }      // the sentence is true without the line as well
        var sentence = new FailureReport(lab).OfProcessEnd(exitCall);
        Console.Error.WriteLine(sentence);
        Lab.AnnounceEnd(sentence);
    }
}
