namespace AsyncKatas.TestKit;

/// <summary>Exceptions in a reader's words.</summary>
internal static class Exceptions
{
    const int Longest = 300, Short = 140;

    public static string Name(Exception exception) => exception.GetType().Name;

    /// <summary>The message on one line, without its full stop.</summary>
    public static string Text(Exception exception)
    {
        var line = string.Join(' ', exception.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return (line.Length > Longest ? line[..(Longest - 3)] + "..." : line).TrimEnd('.');
    }

    /// <summary>Enough of the message to recognise it: of a long one, the libraries' advice and links are left out.</summary>
    public static string Gist(Exception exception) => Text(exception) is { Length: > Short } text ? text.Split(". ")[0] : Text(exception);

    public static string In(CodeLocation? line) => line is null ? "" : $" in {line}";

    public static string Escape(Exception exception) =>
        $"{Name(exception)} escaped from {(Stacks.IsFromAsyncVoid(exception) ? "async void" : "a thread")}{In(CodeLocation.Of(exception))}: {Text(exception)}";

    public static bool IsAssertion(Exception exception) =>
        exception.GetType().FullName is { } name && (name.StartsWith("Xunit.", StringComparison.Ordinal) || name.StartsWith("FluentAssertions.", StringComparison.Ordinal));

    /// <summary>What happens to code under test whenever a lab ends: never worth a line of a report.</summary>
    public static bool IsOfTheLab(Exception exception) => exception is LabException or ThreadAbortException or ThreadInterruptedException;

    // BeEquivalentTo appends a page about its own options.
    public static string WithoutConfiguration(string message) => message.Split("With configuration:")[0];
}
