using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>Finds the await at which a pending async method stands, by following state machines from task to task.</summary>
/// <remarks>
/// The runtime offers no stack for code that waits without a thread, so this reads fields of the compiler and the runtime by
/// name. Where a name has changed, the report says less and nothing breaks.
/// </remarks>
internal static class PendingAwait
{
    const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    const int Deepest = 50;

    /// <summary>The innermost pending await in the code under test; in the test's own code only if there is no other.</summary>
    public static CodeLocation? Find(Task? task)
    {
        try { return Follow(task); }
        catch (Exception) { return null; }      // a report without the line is better than no report
    }

    static CodeLocation? Follow(Task? task)
    {
        CodeLocation? underTest = null, ofTest = null;
        for (var depth = 0; depth < Deepest && task is { IsCompleted: false } && MachineOf(task) is { } machine; depth++)
        {
            var type = machine.GetType();
            var state = (int)type.GetField("<>1__state", Fields)!.GetValue(machine)!;
            if (!Stacks.IsFramework(type) && state >= 0)
            {
                var move = type.GetInterfaceMap(typeof(IAsyncStateMachine)).TargetMethods.First(m => m.Name.EndsWith(nameof(IAsyncStateMachine.MoveNext), StringComparison.Ordinal));
                var location = DebugSymbols.OfAwait(move, state);
                if (CodeLocation.IsTest(type.Assembly)) ofTest = location;
                else underTest = location;
            }
            task = AwaitedBy(machine);
        }
        return underTest ?? ofTest;
    }

    // AsyncStateMachineBox<TStateMachine>.StateMachine: the task of an async method carries its state machine
    static object? MachineOf(Task task) => task.GetType().GetField("StateMachine", Fields)?.GetValue(task);

    // Of the awaiters <>u__1, <>u__2, ... only the one in use is not default.
    static Task? AwaitedBy(object machine) =>
        (Task?)machine.GetType().GetFields(Fields).Where(f => f.Name.StartsWith("<>u__", StringComparison.Ordinal))
            .Select(f => TaskIn(f.GetValue(machine), depth: 0)).FirstOrDefault(t => t is not null);

    // TaskAwaiter.m_task, ConfiguredTaskAwaitable.ConfiguredTaskAwaiter.m_task, ValueTaskAwaiter._value._obj
    static object? TaskIn(object? awaiter, int depth) => awaiter switch
    {
        null or Task => awaiter,
        _ when depth > 2 || !awaiter.GetType().IsValueType => null,
        _ => awaiter.GetType().GetFields(Fields).Where(f => !f.FieldType.IsPrimitive && !f.FieldType.IsEnum)
            .Select(f => TaskIn(f.GetValue(awaiter), depth + 1)).FirstOrDefault(t => t is not null),
    };
}
