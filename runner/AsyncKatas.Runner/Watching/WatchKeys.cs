using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Differences;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Watching;

/// <summary>What the keys do.</summary>
internal sealed class WatchKeys(WatchSession session)
{
    /// <summary>Two lines; each name begins with its key.</summary>
    public static readonly string[][] Names = [["run", "hint", "edit", "diff", "solution", "list"], ["next", "previous", "x reset", "undo", "quit"]];

    private bool _resetting;

    private Kata Kata => session.Kata;

    public void Handle(KeyPressed pressed)
    {
        try
        {
            var key = char.ToLowerInvariant(pressed.Key);
            if (_resetting) Reset(agreed: key == 'y');
            else Act(key);
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
            case 'e': Edit(); break;
            case 'x': AskToReset(); break;
            case 'u': Undo(); break;
            case 'n': session.Open(Neighbour(+1)); break;
            case 'p': session.Open(Neighbour(-1)); break;
            case 'q': session.Close(); break;
            default: session.Draw(waiting: null); break;
        }
    }

    private void Hint()
    {
        var hints = Hints.Of(Kata);
        var level = hints.Next(session.Progress);
        session.Progress.RecordHints(Kata, level);
        Page(console => HintView.Write(console, hints, level, level, "h again"));
    }

    private void Edit()
    {
        Editor.Open(Kata.KataSources.FirstOrDefault() ?? Kata.KataFolder);
        session.Draw(waiting: null);
    }

    private void AskToReset()
    {
        var edits = CodeFiles.OfShipped(Kata).ChangeTo(CodeFiles.In(Kata.KataFolder));
        if (edits.IsNone) throw new UserError($"Nothing to reset: the code of {Kata.Number} {Kata.Name} is as it was shipped.");

        _resetting = true;
        session.Screen.Show(console => console.WriteLine($"{JournalView.Question(Kata, edits)} [y/n]"));
    }

    private void Reset(bool agreed)
    {
        _resetting = false;
        if (agreed)
        {
            new CodeJournal(Kata.Repository).Replace(Kata, $"reset {Kata.Number}", CodeFiles.OfShipped(Kata));
            session.Progress.RecordShipped(Kata);
        }
        session.Draw(waiting: null);
    }

    private void Undo()
    {
        var undone = new CodeJournal(Kata.Repository).Undo() ?? throw new UserError("There is nothing left to undo: a reset is what can be undone.");
        Page(console => JournalView.WriteUndone(console, undone));
    }

    /// <summary>What the learner may see once the kata was green.</summary>
    private T Opened<T>(Func<Kata, T> secret) => session.Progress.Of(Kata).WasSolved
        ? secret(Kata)
        : throw new UserError($"{Kata.Number} {Kata.Name} has not been green yet, so its solution stays closed: 'h' helps, and './run.sh solution {Kata.Number} --spoil' opens it anyway.");

    private void Page(Action<IAnsiConsole> draw) => session.Screen.Show(console =>
    {
        draw(console);
        console.WriteLine();
        console.WriteLine("any key goes back");
    });

    private Kata Neighbour(int step)
    {
        var index = session.Katas.ToList().IndexOf(Kata);
        return session.Katas[(index + step + session.Katas.Count) % session.Katas.Count];
    }
}
