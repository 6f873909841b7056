namespace AsyncKatas.TestKit;

/// <summary>The state of a run at one moment: taken before a verdict's interrupts change it.</summary>
internal sealed class Facts
{
    public Facts(Lab lab)
    {
        Expectation = lab.Expectation;
        Wait = Wait.Of(lab);
        Thrown = lab.Witness.Thrown;
        Escaped = lab.Escaped;
        BlockedAtRest = lab.Referee.BlockedAtRest;
        Timeline = lab.Timeline.Render();
        Ops = [.. lab.Ops.Select(o => (o.Name, State: StateOf(o))).Where(o => o.State is not null)];
        Gates = [.. lab.Gates.Where(g => g.Waiting > 0 || g.Unreached is not null).Select(g => g.ToString())];
        Lines = [.. Wait is Wait.Arrivals arrivals ? [arrivals.Line] : Expectation is null ? [] : (CodeLocation[])[Expectation.Line], .. lab.Ops.Where(o => !o.HasEnded).Select(o => o.Line)];
        Clock = lab.Clock.NextDue is { } due ? $"{lab.Clock.ActiveTimers} {(lab.Clock.ActiveTimers == 1 ? "timer is" : "timers are")} armed, the next one is due in {due}" : null;
    }

    public Expectation? Expectation { get; }

    /// <summary>What the script waits for.</summary>
    public Wait Wait { get; }

    public IReadOnlyList<Exception> Thrown { get; }

    public IReadOnlyList<Exception> Escaped { get; }

    public int BlockedAtRest { get; }

    public string Timeline { get; }

    /// <summary>The calls that have not succeeded.</summary>
    public IReadOnlyList<(string Name, string? State)> Ops { get; }

    /// <summary>The gates where somebody waits, or where the script waits for somebody.</summary>
    public IReadOnlyList<string> Gates { get; }

    public string? Clock { get; }

    /// <summary>Lines of the test that say what it waited for, and which calls it had started.</summary>
    public IReadOnlyList<CodeLocation> Lines { get; }

    static string? StateOf(Op op)
    {
        if (!op.HasEnded) return op.Given is null ? "still inside the call" : PendingAwait.Find(op.Given) is { } line ? $"pending at the await in {line}" : "pending, its task is not complete";
        return op.Exception is { } exception ? $"failed with {exception.GetType().Name}" : null;
    }
}
