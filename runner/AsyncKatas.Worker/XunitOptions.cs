using Xunit.Abstractions;

namespace AsyncKatas.Worker;

/// <summary>What tests/xunit.runner.json says, in the form that xunit's executor reads.</summary>
internal sealed class XunitOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal)
    {
        ["xunit.discovery.MethodDisplay"] = "Method",
        ["xunit.discovery.MethodDisplayOptions"] = "All",
        ["xunit.discovery.PreEnumerateTheories"] = true,
        ["xunit.execution.DisableParallelization"] = true,

        // Otherwise a thread of its own reports, late enough that the next test's printed text would count as this one's.
        ["xunit.execution.SynchronousMessageReporting"] = true,
    };

    public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
