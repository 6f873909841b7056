using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.TestKit;

/// <summary>Records log entries with template, properties, scopes and exception.</summary>
public sealed class LogCapture : ILoggerProvider, ISupportExternalScope, ILoggerFactory
{
    const string TemplateKey = "{OriginalFormat}";

    readonly ConcurrentQueue<LogEntry> _entries = new();
    IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>Everything that was logged so far, in order.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new CapturingLogger(this, categoryName);

    /// <summary>Creates a logger whose category is the type's name.</summary>
    public ILogger<T> CreateLogger<T>() => new Logger<T>(this);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <summary>Not supported: this factory has one provider, itself.</summary>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("A log capture is its own and only provider.");

    /// <inheritdoc/>
    public void Dispose() { }

    /// <summary>The entries as a text without times, ids and stacks, the same in each run: made for <see cref="Verifier"/>.</summary>
    public string Dump()
    {
        var text = new StringBuilder();
        foreach (var entry in _entries)
        {
            text.Append(entry.Level).Append(' ').Append(entry.Category).Append(": ").AppendLine(entry.Template);
            foreach (var (key, value) in entry.Properties) text.Append("    ").Append(key).Append(" = ").AppendLine(Show(value));
            foreach (var scope in entry.Scopes) text.Append("    scope ").AppendLine(scope);
            if (entry.Exception is { } exception) text.Append("    ! ").Append(exception.GetType().Name).Append(": ").AppendLine(exception.Message);
        }
        return text.ToString();
    }

    static string Show(object? value) => value switch
    {
        null => "null",
        IFormattable formattable => $"{formattable.ToString(null, CultureInfo.InvariantCulture)} ({value.GetType().Name})",
        _ => $"{value} ({value.GetType().Name})",
    };

    static string ShowScope(object? scope) => scope is IEnumerable<KeyValuePair<string, object?>> properties
        ? string.Join(", ", properties.Where(p => p.Key != TemplateKey).Select(p => $"{p.Key} = {Show(p.Value)}"))
        : scope?.ToString() ?? "";

    sealed class CapturingLogger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => capture._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<KeyValuePair<string, object?>> properties = state is IEnumerable<KeyValuePair<string, object?>> pairs ? [.. pairs] : [];
            var message = formatter(state, exception);
            var template = properties.Find(p => p.Key == TemplateKey).Value as string ?? message;
            properties.RemoveAll(p => p.Key == TemplateKey);
            List<string> scopes = [];
            capture._scopes.ForEachScope(static (scope, all) => all.Add(ShowScope(scope)), scopes);
            capture._entries.Enqueue(new LogEntry(category, logLevel, eventId, template, message, properties, scopes, exception));
        }
    }
}
