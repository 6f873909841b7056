using System.CommandLine;

namespace AsyncKatas.Runner.Commands;

/// <summary>What `--help` shows below a command's options.</summary>
internal sealed class Examples
{
    private readonly Dictionary<Command, string> _texts = [];

    public void Add(Command command, string text) => _texts.Add(command, text);

    public string? Of(Command command) => _texts.GetValueOrDefault(command);
}
