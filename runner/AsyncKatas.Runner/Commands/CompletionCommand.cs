using System.CommandLine;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh completion`: a script that completes commands, options and katas in a shell, by asking the runner itself.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _asynckatas() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _asynckatas run.sh
            """,
        ["zsh"] = """
            _asynckatas() {
                local -a found
                found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                compadd -a found
            }
            compdef _asynckatas run.sh
            """,
        ["fish"] = """
            complete -c run.sh -f -a '(set -l line (commandline -cp); set -l words (commandline -opc); $words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName run.ps1 -ScriptBlock {
                param($word, $ast, $position)
                & $ast.CommandElements[0].ToString() "[suggest:$position]" $ast.ToString() | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Define(Examples examples)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh", HelpName = "shell" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print a script that completes commands, options and katas in your shell") { shell };
        command.SetAction(parsed =>
        {
            Console.WriteLine(Scripts[parsed.GetValue(shell)!]);
            return ExitCode.Passed;
        });
        examples.Add(command, """
            source <(./run.sh completion bash)     also for zsh
            ./run.sh completion fish | source
            ./run.ps1 completion pwsh | Out-String | Invoke-Expression
            """);
        return command;
    }
}
