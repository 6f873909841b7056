using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>A terminal whose user presses the given keys. (Spectre.Console.Testing, which has one, does not restore here.)</summary>
internal sealed class TypedConsole : IAnsiConsole, IAnsiConsoleInput
{
    private readonly StringWriter _screen = new();
    private readonly Queue<ConsoleKey> _keys;
    private readonly IAnsiConsole _console;

    public TypedConsole(params ConsoleKey[] keys)
    {
        _keys = new Queue<ConsoleKey>(keys);
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(_screen) });
        _console.Profile.Width = 80;
    }

    public string Screen => _screen.ToString().ReplaceLineEndings("\n");

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => new ConsoleKeyInfo('\0', _keys.Dequeue(), shift: false, alt: false, control: false);

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
