namespace AsyncKatas.TestKit;

/// <summary>A lab's run failed; the message is the report.</summary>
public class LabException : Exception
{
    readonly string? _trace;

    /// <summary>Creates the exception with a message that speaks to the learner.</summary>
    public LabException(string message) : base(message) { }

    internal LabException(string message, string? trace) : base(message) => _trace = trace;

    /// <summary>The learner's and the test's own lines where they are known: test runners jump to the first one.</summary>
    public override string? StackTrace => _trace ?? base.StackTrace;
}

/// <summary>The run could not go on: it stalled, blocked the stage, or never stopped running.</summary>
public class StallException : LabException
{
    internal StallException(string message, string? trace) : base(message, trace) { }
}
