using Microsoft.Extensions.Logging;

namespace AsyncKatas.TestKit;

/// <summary>One log entry with its template and typed properties, as a structured sink would store it; scopes from outer to inner.</summary>
public sealed record LogEntry(string Category, LogLevel Level, EventId EventId, string Template, string Message, IReadOnlyList<KeyValuePair<string, object?>> Properties, IReadOnlyList<string> Scopes, Exception? Exception)
{
    /// <summary>The property's value, or null when there is no such property.</summary>
    public object? this[string property] => Properties.LastOrDefault(p => p.Key == property).Value;
}
