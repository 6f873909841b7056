using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>A line of the code under test, or of the test where no other line is known.</summary>
internal sealed record CodeLocation(string Method, string? Path, int Line)
{
    // Weak: a process that runs an edited kata again and again would keep each of its versions.
    static readonly ConditionalWeakTable<Assembly, StrongBox<bool>> TestAssemblies = new();

    /// <summary>Where an exception was thrown.</summary>
    public static CodeLocation? Of(Exception exception) => Find(new StackTrace(exception, fNeedFileInfo: true));

    public static CodeLocation? Find(StackTrace stack)
    {
        var frames = stack.GetFrames();
        return At(frames, IndexIn(frames));
    }

    public static CodeLocation? At(StackFrame[] frames, int index) =>
        index < 0 ? null : new(Stacks.NameOf(frames[index].GetMethod()!), frames[index].GetFileName(), frames[index].GetFileLineNumber());

    /// <summary>The innermost frame of the code under test; a test's own only if there is no other; -1 if there is neither.</summary>
    public static int IndexIn(StackFrame[] frames)
    {
        var ofTest = -1;
        for (var i = 0; i < frames.Length; i++)
        {
            if (frames[i].GetMethod()?.DeclaringType is not { } type || Stacks.IsFramework(type)) continue;
            if (!IsTest(type.Assembly)) return i;
            if (ofTest < 0) ofTest = i;
        }
        return ofTest;
    }

    /// <summary>For example: PriceService.GetPrice (PriceService.cs:23).</summary>
    public override string ToString() => Path is null ? Method : $"{Method} ({System.IO.Path.GetFileName(Path)}:{Line})";

    /// <summary>The line as a stack trace writes it, which test runners can open.</summary>
    public string AsFrame() => Path is null ? $"   at {Method}()" : $"   at {Method}() in {Path}:line {Line}";

    // A test assembly is one that uses this kit: its fakes block and throw on behalf of the code under test.
    public static bool IsTest(Assembly assembly) =>
        TestAssemblies.GetValue(assembly, static a => new StrongBox<bool>(a.GetReferencedAssemblies().Any(r => r.Name == typeof(CodeLocation).Assembly.GetName().Name))).Value;
}
