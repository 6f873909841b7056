namespace AsyncKatas.TestKit;

/// <summary>What a script waits for, as far as the lab knows.</summary>
internal abstract record Wait
{
    /// <summary>A number of arrivals at a gate.</summary>
    public sealed record Arrivals(string Gate, int Expected, IReadOnlyList<string> Arrived, CodeLocation Line) : Wait;

    /// <summary>A number of timers on the lab's clock.</summary>
    public sealed record Timers(int Expected, int Armed) : Wait;

    /// <summary>The end of a call that may or may not have given its task back.</summary>
    public sealed record End(string Op, bool HasReturned) : Wait;

    /// <summary>A call to give its task back.</summary>
    public sealed record Return(string Op) : Wait;

    /// <summary>Something that the lab does not know, such as a fake's own task.</summary>
    public sealed record Unknown : Wait;

    public static Wait Of(Lab lab)
    {
        foreach (var gate in lab.Gates)
            if (gate.Unreached is { } missing) return new Arrivals(gate.Name, missing.Expected, missing.Arrived, missing.Line);
        if (lab.Clock.Unarmed is { } unarmed) return new Timers(unarmed.Expected, unarmed.Armed);
        if (lab.Ops.FirstOrDefault(o => o.IsAwaited && !o.HasEnded) is { } op) return new End(op.Name, op.Given is not null);
        if (lab.Ops.FirstOrDefault(o => o.Given is null) is { } inside) return new Return(inside.Name);
        return new Unknown();
    }
}
