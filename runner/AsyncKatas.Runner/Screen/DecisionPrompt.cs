using AsyncKatas.Runner.Decisions;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>Asks the questions of a decision: with arrow keys in a terminal, by number wherever the input is text.</summary>
internal static class DecisionPrompt
{
    public static bool HasArrowKeys => !Console.IsInputRedirected && !Console.IsOutputRedirected && Terminal.Out.Profile.Capabilities is { Interactive: true, Ansi: true };

    public static async Task<DecisionOption> ByArrowKeysAsync(IAnsiConsole console, DecisionQuestion question, CancellationToken cancellationToken)
    {
        var prompt = new SelectionPrompt<DecisionOption>().Title($"[bold]{Markup.Escape(question.Ask)}[/]").UseConverter(option => Markup.Escape(option.If)).AddChoices(question.Options);
        try
        {
            var chosen = await prompt.ShowAsync(console, cancellationToken);
            console.MarkupLineInterpolated($"{question.Ask} [bold]{chosen.If}[/]");
            return chosen;
        }
        finally
        {
            // The prompt hides the cursor, and Ctrl+C would leave the shell without one.
            console.Cursor.Show();
        }
    }

    public static async Task<DecisionOption> ByNumberAsync(IAnsiConsole console, DecisionQuestion question, CancellationToken cancellationToken)
    {
        console.MarkupLineInterpolated($"[bold]{question.Ask}[/]");
        for (var i = 0; i < question.Options.Count; i++) console.WriteLine($"  {i + 1}  {question.Options[i].If}");
        while (true)
        {
            console.Write($"A number from 1 to {question.Options.Count}: ");
            // Console.In has no asynchronous read. What is abandoned here ends with the process, which is what a cancellation asks for.
            var line = await Task.Run(Console.In.ReadLine, cancellationToken).WaitAsync(cancellationToken);
            if (Console.IsInputRedirected) console.WriteLine(line ?? "");
            if (line is null) throw new UserError($"The input ended before there was an answer: give one number a line, for example 'printf \"2\\n2\\n\" | ./run.sh decide'; './run.sh decide --all' shows the whole tree.");
            if (int.TryParse(line, out var number) && number >= 1 && number <= question.Options.Count) return question.Options[number - 1];

            var problem = $"'{line.Trim()}' is no answer to '{question.Ask}': give a number from 1 to {question.Options.Count}.";
            // A script that goes on after a wrong line would answer the wrong questions.
            if (Console.IsInputRedirected) throw new UserError($"{problem} './run.sh decide --all' shows the whole tree.");
            Terminal.Error(problem);
        }
    }
}
