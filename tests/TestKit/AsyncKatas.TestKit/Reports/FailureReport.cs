using System.Text;

namespace AsyncKatas.TestKit;

/// <summary>The whole message of a failure: the sentence, the reason, what was thrown, who is blocked, what is pending, the timeline.</summary>
internal sealed class FailureReport(Lab lab)
{
    const string Details = "ASYNCKATAS_DETAILS";
    const int KindWidth = 11;

    readonly Facts _facts = new(lab);

    Sentences Sentences => new(_facts, lab.Witness);

    public string Of(Verdict verdict) => Text(Sentences.Of(verdict), _facts.Expectation?.Because);

    public string? TraceOf(Verdict verdict) => Trace.Of(verdict, _facts, lab.Witness);

    public string OfScript(Exception thrown)
    {
        var op = lab.Ops.FirstOrDefault(o => ReferenceEquals(o.Exception, thrown))?.Name;
        return Text(Sentences.Thrown(thrown, op), Exceptions.IsAssertion(thrown) ? null : _facts.Expectation?.Because, except: thrown);
    }

    public string OfEscaped(Exception escaped) => Text(Sentences.Escaped(escaped), because: null, except: escaped);

    public string OfProcessEnd(CodeLocation? exitCall) => Sentences.ProcessEnded(exitCall);

    string Text(string sentence, string? because, Exception? except = null)
    {
        var text = new StringBuilder(sentence.ReplaceLineEndings("\n").TrimEnd());
        if (because is not null) text.Append("\nbecause ").Append(because);
        text.Append('\n');
        // what the sentence tells already is not told again
        var lines = Lines(except).Where(l => !sentence.Contains(l.Text, StringComparison.Ordinal)).Distinct().ToList();
        if (lines.Count > 0) text.Append('\n');
        foreach (var (kind, line) in lines) text.Append("  ").Append(kind.PadRight(KindWidth)).Append(line).Append('\n');
        if (_facts.Timeline.Length > 0) text.Append('\n').Append(_facts.Timeline.ReplaceLineEndings("\n"));
        if (Environment.GetEnvironmentVariable(Details) == "1") AppendInternals(text);
        return text.ToString().TrimEnd();

        IEnumerable<(string Kind, string Text)> Lines(Exception? except)
        {
            foreach (var thrown in _facts.Thrown.Except(_facts.Escaped).Where(t => !ReferenceEquals(t, except)))
                yield return ("thrown", $"{Exceptions.Name(thrown)}: {Exceptions.Gist(thrown)}{(CodeLocation.Of(thrown) is { } at ? $", in {at}" : "")}");
            foreach (var escaped in _facts.Escaped.Where(e => !ReferenceEquals(e, except))) yield return ("escaped", Exceptions.Escape(escaped));
            foreach (var (who, wait) in lab.Witness.Blocked.Where(b => !sentence.Contains(b.Wait.ToString(), StringComparison.Ordinal) || lab.Witness.Blocked.Count > 1)) yield return ("blocked", $"{who} by {wait}");
            foreach (var (name, state) in _facts.Ops) yield return ("operation", $"\"{name}\": {state}");
            foreach (var gate in _facts.Gates) yield return ("gate", gate);
            if (_facts.Clock is { } clock) yield return ("clock", clock);
        }
    }

    void AppendInternals(StringBuilder text)
    {
        text.Append($"\n  details    pool: {ThreadPool.PendingWorkItemCount} pending, {ThreadPool.ThreadCount} threads; system timers (not waited for): {Timer.ActiveCount}; ")
            .Append($"runaway threads: {RunnableThreads.RunawayCount}; activity: {lab.Activity}\n");
        foreach (var (thread, visit) in lab.Flows.Active)
            text.Append($"  details    thread {thread.ManagedThreadId} ({visit.OsThreadId}) is in \"{visit.Name}\", {thread.ThreadState}\n");
    }
}
