using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AsyncKatas.Worker;

/// <summary>Runs tests in the order in which they are given, class by class; xunit's own order is a shuffled one.</summary>
internal sealed class OrderedAssemblyRunner : XunitTestAssemblyRunner
{
    public OrderedAssemblyRunner(ITestAssembly assembly, IEnumerable<IXunitTestCase> tests, IMessageSink results, ITestFrameworkExecutionOptions options)
        : base(assembly, tests, results, results, options)
    {
        var order = new OrderGiven();
        (TestCaseOrderer, TestCollectionOrderer) = (order, order);
    }

    private sealed class OrderGiven : ITestCaseOrderer, ITestCollectionOrderer
    {
        public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
            where TTestCase : ITestCase => testCases;

        public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections;
    }
}
