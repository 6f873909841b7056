using System.Text.RegularExpressions;
using AsyncKatas.StructuredAsyncLogs;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs.Tests;

/// <summary>Reads the log as alerts and dashboards do: level, event and data. How a line is worded is not its business.</summary>
public sealed class OnCall(LogCapture log)
{
    private static readonly Dictionary<ImportEvent, string[]> DataOf = new()
    {
        [ImportEvent.Started] = ["Season"],
        [ImportEvent.StepCompleted] = ["Step", "Count"],
        [ImportEvent.Succeeded] = [],
        [ImportEvent.Failed] = ["Step"],
        [ImportEvent.Cancelled] = ["Step"],
        [ImportEvent.NewsSent] = ["Season"],
    };

    /// <summary>The lines that somebody asks for, and the store's. Others may stand between them.</summary>
    public IReadOnlyList<string> Lines => Read(entry => IsKnown(entry) || entry.EventId.Name == "RowsInserted");

    public IReadOnlyList<string> Errors => Read(entry => entry.Level >= LogLevel.Error);

    public IReadOnlyList<string> Texts => [.. log.Entries.Select(entry => entry.Template)];

    public IReadOnlyList<Exception?> Exceptions => [.. log.Entries.Select(entry => entry.Exception?.GetBaseException()).Where(e => e is not null)];

    public IReadOnlyList<string> LinesOf(string operationId) => Read(entry => IsKnown(entry) && Data(entry, "OperationId") == operationId);

    public IReadOnlyList<string> LinesOf(ImportEvent importEvent) => Read(entry => entry.EventId.Id == (int)importEvent);

    private List<string> Read(Func<LogEntry, bool> filter) => [.. log.Entries.Where(filter).Select(Read)];

    private static string Read(LogEntry entry)
    {
        var importEvent = (ImportEvent)entry.EventId.Id;
        var data = DataOf.GetValueOrDefault(importEvent, []).Prepend("OperationId").Select(name => $"{name}={Data(entry, name)}");
        var exception = entry.Level < LogLevel.Error ? null
            : entry.Exception?.GetBaseException() is { } e ? $" ! {e.GetType().Name}: {e.Message}"
            : " ! without its exception";

        return $"{entry.Level} {EventName(entry)} {string.Join(' ', data)}{exception}";
    }

    private static bool IsKnown(LogEntry entry) => DataOf.ContainsKey((ImportEvent)entry.EventId.Id);

    private static string EventName(LogEntry entry)
        => IsKnown(entry) ? $"{(ImportEvent)entry.EventId.Id}" : entry.EventId.Name ?? "(no event)";

    // A value belongs to the line itself or to a scope around it; the innermost one counts.
    private static string Data(LogEntry entry, string name)
        => entry[name]?.ToString()
            ?? entry.Scopes.Reverse()
                .Select(scope => Regex.Match(scope, $@"(?:^|, ){name} = (?<value>.*?) \(\w+\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                .FirstOrDefault(match => match.Success)?.Groups["value"].Value
            ?? "?";
}
