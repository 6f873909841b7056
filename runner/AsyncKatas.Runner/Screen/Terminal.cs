using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>What all commands share in talking to a person: errors and progress go to the error stream, so that output can be piped.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that text in a pipe or a file is never wrapped.</summary>
    private const int UnlimitedWidth = 10_000;

    private static readonly IAnsiConsole Errors = Create(Console.Error, Console.IsErrorRedirected);

    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    public static void Error(string sentence) => Errors.MarkupLineInterpolated($"[red]error:[/] {sentence}");

    public static void Warning(string sentence) => Errors.MarkupLineInterpolated($"[yellow]warning:[/] {sentence}");

    /// <summary>Runs work with a line that says what it is at; where there is no terminal, each step is a line of its own.</summary>
    public static async Task<T> ShowingProgressAsync<T>(Func<Action<string>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(Step);

        return await Errors.Status().StartAsync("starting", context => work(step => context.Status(Markup.Escape(step))));
    }

    public static void Step(string step) => Console.Error.WriteLine($"{step} ...");

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (redirected) console.Profile.Width = UnlimitedWidth;
        return console;
    }
}
