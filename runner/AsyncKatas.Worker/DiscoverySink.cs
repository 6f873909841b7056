using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AsyncKatas.Worker;

internal sealed class DiscoverySink : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    public List<IXunitTestCase> TestCases { get; } = [];

    public ManualResetEvent Finished { get; } = new(initialState: false);

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase testCase }) TestCases.Add(testCase);
        if (message is IDiscoveryCompleteMessage) Finished.Set();
        return true;
    }

    public void Dispose() => Finished.Dispose();
}

internal sealed class NullSourceInformationProvider : LongLivedMarshalByRefObject, ISourceInformationProvider
{
    public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

    public void Dispose()
    {
    }
}
