using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>Puts stack frames into the words of the source code.</summary>
internal static class Stacks
{
    static readonly string[] Frameworks = ["System", "Microsoft", "Xunit", "FluentAssertions", "SQLitePCL"];

    public static bool IsFramework(Type type)
    {
        if (type.Assembly == typeof(Stacks).Assembly) return true;
        var name = type.Namespace ?? "";
        return Frameworks.Any(f => name == f || name.StartsWith(f + ".", StringComparison.Ordinal));
    }

    /// <summary>Whether a stack ends in a lock that somebody else holds.</summary>
    public static bool WaitsForLock(StackFrame[] frames) =>
        frames.Select(f => f.GetMethod())
            .TakeWhile(m => m?.DeclaringType is not { } type || IsFramework(type))
            .Any(m => m?.DeclaringType == typeof(Lock) || (m?.DeclaringType == typeof(Monitor) && m.Name.StartsWith("Enter", StringComparison.Ordinal))
                || m?.Name.StartsWith("Enter_Slow", StringComparison.Ordinal) == true);

    /// <summary>Whether an exception left an async void method: the runtime rethrows it on the context or on the pool.</summary>
    public static bool IsFromAsyncVoid(Exception exception) =>
        exception.StackTrace?.Contains("<ThrowAsync>", StringComparison.Ordinal) == true;

    /// <summary>Type and method as written: state machines and lambdas carry the name of the method around them.</summary>
    public static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        var name = method.Name;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
        {
            if (name == nameof(IAsyncStateMachine.MoveNext)) name = type.Name;
            type = outer;
        }
        name = name.StartsWith('<') ? Written(name) : name;
        return $"{Plain(type)}.{(name is ".ctor" or ".cctor" ? "constructor" : name)}";
    }

    /// <summary>A framework's method as the caller wrote it.</summary>
    public static string InSourceTerms(MethodBase method)
    {
        var type = Plain(method.DeclaringType!);
        var name = method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name[4..] : method.Name;
        return (type, name) switch
        {
            ("WaitHandle", "WaitOneNoCheck") => "WaitHandle.WaitOne",
            ("SemaphoreSlim", "WaitCore") => "SemaphoreSlim.Wait",
            ("Task", "GetResultCore") => "Task.Result",
            ("Task", "InternalWait" or "InternalWaitCore" or "SpinThenBlockingWait") => "Task.Wait",
            (_, "HandleNonSuccessAndDebuggerNotification") => "GetAwaiter().GetResult()",
            _ when name == "GetResult" && type.EndsWith("Awaiter", StringComparison.Ordinal) => "GetAwaiter().GetResult()",
            _ when type.StartsWith('<') || name.StartsWith('<') || name == nameof(IAsyncStateMachine.MoveNext) => NameOf(method),
            _ => $"{type}.{name}",
        };
    }

    // "<LoadAsync>d__3", "<LoadAsync>b__0_1", "<<LoadAsync>b__0>d": the written name stands in the innermost brackets
    static string Written(string generated)
    {
        var start = generated.LastIndexOf('<') + 1;
        var end = generated.IndexOf('>', start);
        return end < 0 ? generated : generated[start..end];
    }

    static string Plain(Type type) => type.Name.Split('`')[0];
}
