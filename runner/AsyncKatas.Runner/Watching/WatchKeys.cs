using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Differences;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Watching;

/// <summary>What the keys do.</summary>
internal sealed class WatchKeys(WatchSession session)
{
    /// <summary>Each begins with its key.</summary>
    public static readonly string[] Names = ["run", "hint", "diff", "solution", "list", "edit", "x reset", "next", "previous", "quit"];

    private bool _resetting;

    public void Handle(KeyPressed pressed)
    {
        try
        {
            if (_resetting) ConfirmReset(pressed.Key);
            else Act(char.ToLowerInvariant(pressed.Key));
        }
        catch (UserError error)
        {
            Page(console => console.WriteLine(error.Message));
        }
        finally
        {
            pressed.Handled();
        }
    }

    private void Act(char key)
    {
        switch (key)
        {
            case 'r': session.Judge(); break;
            case 'h': Hint(); break;
            case 'd': Page(console => DiffView.Write(console, Opened(KataDiff.ToSolution))); break;
            case 's': Page(console => SolutionView.Write(console, Opened(kata => kata))); break;
            case 'l': Page(console => ListView.Write(console, session.Katas, session.Progress)); break;
            case 'n': session.Open(Neighbour(+1)); break;
            case 'p': session.Open(Neighbour(-1)); break;
            case 'e': Edit(); break;
            case 'q': session.Close(); break;
            default: session.Draw(waiting: null); break;
        }
    }

    private void ConfirmReset(char key)
    {
        _resetting = false;
        if (key is not ('y' or 'Y')) session.Draw(waiting: null);
    }

    private void Edit()
    {
        Editor.Open(session.Kata.KataSources.FirstOrDefault() ?? session.Kata.KataFolder);
        session.Draw(waiting: null);
    }

    private void Hint()
    {
        var hints = Hints.Of(session.Kata);
        var level = hints.Next(session.Progress);
        session.Progress.RecordHints(session.Kata, level);
        Page(console => HintView.Write(console, hints, level, level, "h again"));
    }

    /// <summary>What the learner may see once the kata was green.</summary>
    private T Opened<T>(Func<Kata, T> secret) => session.Progress.Of(session.Kata).WasSolved
        ? secret(session.Kata)
        : throw new UserError($"{session.Kata.Number} {session.Kata.Name} has not been green yet, so its solution stays closed: 'h' helps, and './run.sh solution {session.Kata.Number} --spoil' opens it anyway.");

    private void Page(Action<IAnsiConsole> draw) => session.Screen.Show(console =>
    {
        draw(console);
        console.WriteLine();
        console.WriteLine("any key goes back");
    });

    private Kata Neighbour(int step)
    {
        var index = session.Katas.ToList().IndexOf(session.Kata);
        return session.Katas[(index + step + session.Katas.Count) % session.Katas.Count];
    }
}
