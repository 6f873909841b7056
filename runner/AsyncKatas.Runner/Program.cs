using System.CommandLine;
using System.Runtime.InteropServices;
using AsyncKatas.Runner;
using AsyncKatas.Runner.Commands;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;

SdkCompiler.Locate();
Console.OutputEncoding = System.Text.Encoding.UTF8;

var parsed = CommandLineDefinition.Parse(args);
if (parsed.Errors.Count > 0)
{
    Terminal.Error(CommandLineErrors.First(parsed));
    return ExitCode.CouldNotRun;
}

// The terminal is closed: as after Ctrl+C, workers and their files must not stay behind.
using var terminalClosed = new CancellationTokenSource();
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
{
    signal.Cancel = true;
    terminalClosed.Cancel();
});

try
{
    // Without a timeout the library leaves Ctrl+C to the runtime, which ends the process at once: no command could clean up.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(2) }, terminalClosed.Token);
}
catch (UserError error)
{
    Terminal.Error(error.Message);
    return ExitCode.CouldNotRun;
}
catch (OperationCanceledException)
{
    return ExitCode.CouldNotRun;
}
catch (IOException) when (terminalClosed.IsCancellationRequested)
{
    // Nobody can read anything any more.
    return ExitCode.CouldNotRun;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Terminal.Error($"{error.Message} Check that the checkout and its artifacts folder can be written, then try again.");
    return ExitCode.CouldNotRun;
}
