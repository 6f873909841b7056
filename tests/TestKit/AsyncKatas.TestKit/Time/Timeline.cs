namespace AsyncKatas.TestKit;

/// <summary>What happened in which order: spans and marks on an axis of event numbers, not of time, hence the same in each run.</summary>
public sealed class Timeline
{
    readonly Lock _lock = new();
    readonly List<Span> _spans = [];
    readonly List<(int At, string Lane, string Text)> _marks = [];
    int _events;

    /// <summary>Every span so far, in order of their beginnings.</summary>
    public IReadOnlyList<Span> Spans { get { lock (_lock) return [.. _spans]; } }

    /// <summary>Every mark so far, with its event number.</summary>
    public IReadOnlyList<(int At, string Lane, string Text)> Marks { get { lock (_lock) return [.. _marks]; } }

    /// <summary>Begins a span on a lane; the label, by default the lane, groups spans for <see cref="MaxConcurrent"/>.</summary>
    public Span Begin(string lane, string? label = null)
    {
        lock (_lock)
        {
            var span = new Span(this, lane, label ?? lane, _events++);
            _spans.Add(span);
            return span;
        }
    }

    /// <summary>Records a single event and returns its number.</summary>
    public int Mark(string lane, string text)
    {
        lock (_lock)
        {
            _marks.Add((_events, lane, text));
            return _events++;
        }
    }

    /// <summary>The event number of the first mark with this text, or -1.</summary>
    public int AtOf(string text)
    {
        lock (_lock) return _marks.FindIndex(m => m.Text == text) is >= 0 and var index ? _marks[index].At : -1;
    }

    /// <summary>The largest number of spans with this label that were open at once.</summary>
    public int MaxConcurrent(string label)
    {
        lock (_lock)
        {
            var spans = _spans.FindAll(s => s.Label == label);
            return spans.Count == 0 ? 0 : spans.Max(s => spans.Count(o => o.Start <= s.Start && (o.Stop ?? int.MaxValue) > s.Start));
        }
    }

    /// <summary>Draws the timeline with at most 100 columns; empty when nothing was recorded.</summary>
    public string Render()
    {
        lock (_lock) return _events == 0 ? "" : new TimelineRenderer(_spans, _marks, _events).Render();
    }

    void End(Span span, SpanEnd how)
    {
        lock (_lock)
        {
            if (span.Stop is not null) return;
            span.Ended = how;
            span.Stop = _events++;
        }
    }

    /// <summary>Something with a beginning and an end; disposing ends it normally.</summary>
    public sealed class Span : IDisposable
    {
        readonly Timeline _timeline;

        internal Span(Timeline timeline, string lane, string label, int start) => (_timeline, Lane, Label, Start) = (timeline, lane, label, start);

        /// <summary>The line it is drawn on.</summary>
        public string Lane { get; }

        /// <summary>What it is counted as.</summary>
        public string Label { get; }

        /// <summary>The event number of its beginning.</summary>
        public int Start { get; }

        /// <summary>The event number of its end, or null while it is open.</summary>
        public int? Stop { get; internal set; }

        /// <summary>How it ended; meaningful once <see cref="Stop"/> is set.</summary>
        public SpanEnd Ended { get; internal set; }

        /// <summary>Ends the span; only the first end counts.</summary>
        public void End(SpanEnd how = SpanEnd.Ok) => _timeline.End(this, how);

        /// <inheritdoc/>
        public void Dispose() => End();
    }
}
