using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>A started call of the code under test.</summary>
public abstract class Op
{
    private protected volatile bool _isStarting;

    private protected Op(Lab lab, string name, CodeLocation line) => (Lab, Name, Line) = (lab, name, line);

    /// <summary>The name it was started with.</summary>
    public string Name { get; }

    private protected Lab Lab { get; }

    /// <summary>Where the test started it.</summary>
    internal CodeLocation Line { get; }

    /// <summary>The thread of its own, when it was started on one.</summary>
    internal LabThread? Thread { get; private protected set; }

    /// <summary>Whether its own thread is under way to the code under test: until it is there, no list has it.</summary>
    internal bool IsStarting => _isStarting;

    /// <summary>The task that the code under test gave back, as soon as it did.</summary>
    internal Task? Given { get; private protected set; }

    /// <summary>Whether the script waits for its end.</summary>
    internal bool IsAwaited { get; private protected set; }

    internal abstract bool HasEnded { get; }

    internal abstract Exception? Exception { get; }
}

/// <summary>A started call of the code under test; awaiting it waits for its end and then until everything it set off has come to rest.</summary>
public sealed class Op<T> : Op
{
    readonly Func<Task> _call;
    readonly Func<Task, T> _result;
    readonly TaskCompletionSource _returned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<T> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Timeline.Span? _span;

    internal Op(Lab lab, string name, CodeLocation line, Func<Task> call, Func<Task, T> result) : base(lab, name, line) => (_call, _result) = (call, result);

    /// <summary>Completes when the method has given its task back.</summary>
    public Task Returned => _returned.Task;

    /// <summary>The outcome; unlike awaiting the op, awaiting this task does not wait for rest.</summary>
    public Task<T> Task => _ended.Task;

    /// <summary>Whether the call has ended, in whatever way.</summary>
    public bool IsCompleted => _ended.Task.IsCompleted;

    /// <summary>Whether the method threw instead of giving a task back.</summary>
    public bool ThrewSynchronously { get; private set; }

    internal override bool HasEnded => IsCompleted;

    internal override Exception? Exception => _ended.Task.Exception?.InnerException;

    /// <summary>Makes the op awaitable.</summary>
    public TaskAwaiter<T> GetAwaiter() => Outcome().GetAwaiter();

    /// <summary>Waits for the end and for rest, and returns the exception, or null after success.</summary>
    public async Task<Exception?> Failure()
    {
        await Ended();
        try
        {
            await _ended.Task;
            return null;
        }
        catch (Exception e) { return e; }
    }

    /// <summary>Waits for the end, in whatever way, and for rest: only then can leftovers be asserted.</summary>
    /// <remarks>Task.WaitAsync, for one, disposes its timer after it completes: 2 of 12 runs saw the timer before there was a wait for rest.</remarks>
    public async Task Ended()
    {
        IsAwaited = true;
        await ((Task)_ended.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await Lab.Settle();
    }

    internal void Launch(On on)
    {
        switch (on)
        {
            case On.Stage:
                Lab.Stage.Post(_ => Invoke(), null);
                break;
            case On.Pool:
                ThreadPool.UnsafeQueueUserWorkItem(_ => Invoke(), null);
                break;
            default:
                Thread = new LabThread(Name, Invoke);
                _isStarting = true;
                Thread.Start();
                break;
        }
    }

    async Task<T> Outcome()
    {
        await Ended();
        return await _ended.Task;
    }

    void Invoke()
    {
        new Flow(Lab, Name).Enter();
        _isStarting = false;
        _span = Lab.Timeline.Begin(Name, Name);
        Task task;
        try { task = _call() ?? throw new InvalidOperationException("The method returned null instead of a task."); }
        catch (Exception e)
        {
            ThrewSynchronously = true;
            task = System.Threading.Tasks.Task.FromException(e);
        }
        Given = task;
        Flow.Leave();
        Lab.Touch();
        _returned.TrySetResult();
        // No async method here: it would add a continuation on the stage, which the code under test did not ask for.
        _ = task.ContinueWith(End, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    void End(Task task)
    {
        Lab.Touch();
        _span!.End(task.IsCanceled ? SpanEnd.Canceled : task.IsFaulted ? SpanEnd.Failed : SpanEnd.Ok);
        if (task.IsCanceled) _ended.TrySetCanceled(new TaskCanceledException(task).CancellationToken);
        else if (task.IsFaulted) _ended.TrySetException(task.Exception!.InnerExceptions);
        else _ended.TrySetResult(_result(task));
        _ = _ended.Task.Exception;      // a script may leave a failed op unawaited
    }
}
