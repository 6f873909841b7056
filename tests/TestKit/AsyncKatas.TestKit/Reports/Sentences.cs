namespace AsyncKatas.TestKit;

/// <summary>The first sentence of a failure: what was expected at this point, and what happened instead.</summary>
internal sealed class Sentences(Facts facts, Witness witness)
{
    public string Of(Verdict verdict) => verdict switch
    {
        Verdict.Stalled => Stalled(),
        Verdict.StageBlocked blocked => StageBlocked(blocked.Wait),
        Verdict.NeverAtRest spin => NeverAtRest(spin),
        Verdict.Broken broken => $"The lab itself failed: {broken.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>For what the script threw; an assertion has a sentence of its own.</summary>
    public string Thrown(Exception exception, string? op) => exception switch
    {
        ClauseException clause => facts.Expectation is null ? clause.Message : Expected("", clause.Clause),
        LabException => exception.Message,
        _ when Exceptions.IsAssertion(exception) => Exceptions.WithoutConfiguration(exception.Message),
        _ => Expected("the test's script to run to its end", Failed(exception, op)),
    };

    public static string Escaped(Exception exception) => $"Expected every exception to reach a caller, but {Exceptions.Escape(exception)}.";

    public string ProcessEnded(CodeLocation? exitCall) =>
        Expected("the test to come to its end", exitCall is null ? "the process ended in the middle of the test" : $"the process ended: the code under test calls Environment.Exit in {exitCall}");

    string Expected(string otherwise, string clause) => $"Expected {facts.Expectation?.What ?? otherwise}, but {clause}.";

    string Stalled() => facts.Wait switch
    {
        Wait.Arrivals missing => Expected($"{Calls(missing.Expected)} to reach \"{missing.Gate}\"", $"{Reached(missing)}{Names.InBrackets(missing.Arrived)} and {Cause}"),
        Wait.Timers timers => Expected($"timers to be armed on the lab's clock {timers.Expected} times", $"that happened {timers.Armed} times and {Cause}"),
        Wait.End end => Expected($"\"{end.Op}\" to complete", NeverEnded(end)),
        Wait.Return inside => Expected($"\"{inside.Op}\" to give its task back", BlockedIn(inside.Op) is { } wait ? $"\"{inside.Op}\" is blocked by {wait}" : $"it is still inside the call and {Cause}"),
        _ => Expected("the test's script to run to its end", $"it waits for something that never happens and {Cause}"),
    };

    string Reached(Wait.Arrivals missing)
    {
        var none = missing.Arrived.Count == 0;
        if (facts.Expectation is null) return none ? "none did" : $"{missing.Arrived.Count} did";
        var count = !none ? $"{missing.Arrived.Count} of {missing.Expected}" : missing.Expected == 1 ? "no call" : $"none of {missing.Expected}";
        return $"{count} reached \"{missing.Gate}\"";
    }

    string NeverEnded(Wait.End end)
    {
        var never = facts.Expectation is null ? "it never did"
            : facts.Expectation.What.Contains("complete", StringComparison.Ordinal) ? $"\"{end.Op}\" never did" : $"\"{end.Op}\" never completed";
        if (BlockedIn(end.Op) is { } wait) return $"{never}: it is blocked by {wait}";
        return $"{never}: {(end.HasReturned ? "its task is pending" : "it is still inside the call")} and {Cause}";
    }

    Blocking? BlockedIn(string op) => witness.Blocked.FirstOrDefault(b => b.Who == $"\"{op}\"").Wait;

    string Cause => witness.Blocked switch
    {
        [] => facts.BlockedAtRest > 0 ? "a thread is blocked" : "nothing is left to run",
        [var (who, wait)] => $"{who} is blocked by {wait}",
        [var (who, wait), ..] all => $"{all.Count} threads are blocked, {who} by {wait}",
    };

    string StageBlocked(Blocking wait)
    {
        var subject = facts.Expectation?.What.StartsWith("the stage", StringComparison.Ordinal) == false ? "the stage" : "it";
        return Expected("the stage to stay free", $"{subject} was blocked by {wait}");
    }

    string NeverAtRest(Verdict.NeverAtRest spin)
    {
        var where = witness.Aborted is [var line, ..] ? $" in {line}" : "";
        var who = spin.Runaways is [var name, ..] ? $"\"{name}\"" : facts.Expectation is null ? "it" : "the code under test";
        var unstoppable = spin.Runaways.Count > 0 ? ", and it still runs: a thread of the pool cannot be stopped" : "";
        return Expected("the code under test to come to rest", $"{who} never stopped running: it used {spin.Used}{where}{unstoppable}");
    }

    static string Failed(Exception exception, string? op)
    {
        var (who, where) = (op is null ? "the script" : $"\"{op}\"", Exceptions.In(CodeLocation.Of(exception)));
        return exception is OperationCanceledException ? $"{who} was cancelled{where}" : $"{who} failed{where} with {Exceptions.Name(exception)}: {Exceptions.Text(exception)}";
    }

    static string Calls(int count) => count == 1 ? "a call" : $"{count} calls";
}
