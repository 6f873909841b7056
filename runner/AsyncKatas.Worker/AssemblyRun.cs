using AsyncKatas.TestKit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AsyncKatas.Worker;

/// <summary>Runs one pair of assemblies with xunit's own discoverer and runner, as `dotnet test` would.</summary>
internal static class AssemblyRun
{
    public static async Task<RunEnded> ExecuteAsync(RunRequest request, ResultSink results)
    {
        var context = new KataLoadContext();
        try
        {
            context.LoadWithSymbols(request.Kata, request.KataSymbols);
            var assembly = Reflector.Wrap(context.LoadWithSymbols(request.Tests, request.TestsSymbols));
            var options = new XunitOptions();
            using var discoverer = new XunitTestFrameworkDiscoverer(assembly, new NullSourceInformationProvider(), results);
            using var discovered = new DiscoverySink();
            discoverer.Find(includeSourceInformation: false, discovered, options);
            discovered.Finished.WaitOne();

            var share = InOrder(discovered.TestCases, request.First).Where((_, number) => number % request.Shares == request.Share);
            using var runner = new OrderedAssemblyRunner(new TestAssembly(assembly), share, results, options);
            await runner.RunAsync();
        }
        finally
        {
            // xunit remembers what it made for an assembly.
            ExtensibilityPointFactory.Dispose();
            context.Unload();
        }
        return new RunEnded(Reusable: Lab.RunawayThreads == 0);
    }

    private static IEnumerable<IXunitTestCase> InOrder(IEnumerable<IXunitTestCase> tests, IReadOnlyList<string> first)
    {
        var ranks = first.Index().ToDictionary(named => named.Item, named => named.Index, StringComparer.Ordinal);
        return tests.OrderBy(test => ranks.GetValueOrDefault(test.TestMethod.Method.Name, first.Count)).ThenBy(ResultSink.Position);
    }
}
