using System.CommandLine;
using AsyncKatas.Runner;
using AsyncKatas.Runner.Commands;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;

SdkCompiler.Locate();
Console.OutputEncoding = System.Text.Encoding.UTF8;

var parsed = CommandLineDefinition.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    Terminal.Error($"{parsed.Errors[0].Message} './run.sh --help' shows the commands.");
    return ExitCode.CouldNotRun;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Terminal.Error($"{error.Message} Check that the checkout and its artifacts folder can be written, then try again.");
    return ExitCode.CouldNotRun;
}
