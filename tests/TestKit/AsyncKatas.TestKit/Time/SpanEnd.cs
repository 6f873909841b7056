namespace AsyncKatas.TestKit;

/// <summary>How a span of the timeline ended.</summary>
public enum SpanEnd
{
    /// <summary>Normally.</summary>
    Ok,

    /// <summary>With an exception.</summary>
    Failed,

    /// <summary>With a cancellation.</summary>
    Canceled,
}
