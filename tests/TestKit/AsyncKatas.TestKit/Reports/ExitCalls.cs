using System.Reflection;

namespace AsyncKatas.TestKit;

/// <summary>Finds where the code under test calls Environment.Exit.</summary>
/// <remarks>
/// The runtime announces the end of the process on its finalizer's thread, and the caller waits in native code: there is
/// no stack to read, but the call is written down in the assembly.
/// </remarks>
internal static class ExitCalls
{
    const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    const byte Call = 0x28;
    const int TokenLength = 4;

    static readonly MethodInfo Exit = typeof(Environment).GetMethod(nameof(Environment.Exit))!;

    /// <summary>The first call in the code under test; in the test's own code only if there is no other.</summary>
    public static CodeLocation? First()
    {
        // not the host, which may call it for reasons of its own; the latest first, as a host may keep earlier runs loaded
        var assemblies = AppDomain.CurrentDomain.GetAssemblies().Reverse()
            .Where(a => !a.IsDynamic && a != typeof(ExitCalls).Assembly && a != Assembly.GetEntryAssembly() && a.GetName().Name?.StartsWith("AsyncKatas", StringComparison.Ordinal) == true);
        return assemblies.OrderBy(CodeLocation.IsTest).SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMethods(Declared).Cast<MethodBase>().Concat(t.GetConstructors(Declared))).Select(FindIn).FirstOrDefault(l => l is not null);
    }

    static CodeLocation? FindIn(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) return null;
        for (var at = 0; at + TokenLength < code.Length; at++)
            if (code[at] == Call && Resolve(method.Module, BitConverter.ToInt32(code, at + 1)) == Exit) return DebugSymbols.OfOffset(method, at);
        return null;
    }

    // The byte of a call may also be part of an operand, hence tokens that are none.
    static MethodBase? Resolve(Module module, int token)
    {
        try { return (token >> 24) == 0x0A ? module.ResolveMethod(token) : null; }
        catch (Exception) { return null; }
    }
}
