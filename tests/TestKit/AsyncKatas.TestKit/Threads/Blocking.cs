using System.Diagnostics;

namespace AsyncKatas.TestKit;

/// <summary>One wait that blocked a thread: the blocking call and the line that made it.</summary>
public sealed class Blocking
{
    Blocking(string what, CodeLocation? location) => (What, Location) = (what, location);

    /// <summary>The blocking call, such as Task.Result.</summary>
    public string What { get; }

    internal CodeLocation? Location { get; }

    /// <summary>For example: Task.Result in PriceService.GetPrice (PriceService.cs:23).</summary>
    public override string ToString() => Location is null ? What : $"{What} in {Location}";

    /// <summary>Reads the stack of a thread that waits: the line under test, and the call on that line.</summary>
    internal static Blocking From(StackTrace stack)
    {
        var frames = stack.GetFrames();
        var line = CodeLocation.IndexIn(frames);
        if (Stacks.WaitsForLock(frames)) return new("lock", CodeLocation.At(frames, line));
        var call = frames.Take(line).LastOrDefault(f => f.GetMethod()?.DeclaringType is not null);
        return new(call is null ? "a wait" : Stacks.InSourceTerms(call.GetMethod()!), CodeLocation.At(frames, line));
    }
}
