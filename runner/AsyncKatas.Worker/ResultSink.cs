using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AsyncKatas.Worker;

/// <summary>Turns xunit's messages into events for the runner.</summary>
/// <param name="stopped">Lets no test begin any more.</param>
internal sealed class ResultSink(EventStream events, PrintedText printed, CancellationToken stopped) : LongLivedMarshalByRefObject, IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message)
    {
        WorkerEvent? workerEvent = message switch
        {
            ITestStarting starting => new TestStarted(Identify(starting), Debugger.IsAttached),
            ITestPassed passed => Finish(passed, "passed", null, null),
            ITestFailed failed => Finish(failed, "failed", Messages(failed), Stacks(failed)),
            ITestSkipped skipped => Finish(skipped, "skipped", skipped.Reason, null),
            IErrorMessage or ITestAssemblyCleanupFailure or ITestCollectionCleanupFailure or ITestClassCleanupFailure
                or ITestMethodCleanupFailure or ITestCaseCleanupFailure or ITestCleanupFailure => new RunError(Messages((IFailureInformation)message)),
            _ => null,
        };
        if (workerEvent is not null) events.Send(workerEvent);
        return !stopped.IsCancellationRequested;
    }

    private TestFinished Finish(ITestResultMessage result, string outcome, string? message, string? stack)
    {
        var output = string.Join('\n', new[] { result.Output, printed.Take() }.Where(text => !string.IsNullOrEmpty(text)));
        return new TestFinished(Identify(result), outcome, message, stack, output is "" ? null : output, result.ExecutionTime);
    }

    private static TestId Identify(ITestMessage message) => new(
        message.TestClass.Class.Name,
        message.TestMethod.Method.Name,
        message.Test.DisplayName,
        Position(message.TestCase));

    /// <summary>Where a test stands in the source: the compiler numbers methods as they come.</summary>
    public static int Position(ITestCase test) => test.TestMethod.Method.ToRuntimeMethod().MetadataToken;

    private static string Messages(IFailureInformation failure) => ExceptionUtility.CombineMessages(failure);

    private static string? Stacks(IFailureInformation failure) => ExceptionUtility.CombineStackTraces(failure);
}
