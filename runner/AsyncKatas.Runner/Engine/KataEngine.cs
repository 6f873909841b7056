using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Engine;

/// <summary>Judges subjects: compiled in memory, run by a warm worker; through MSBuild only where a learner added packages or makes code at run time.</summary>
internal sealed class KataEngine : IDisposable
{
    private readonly CompilerArguments _arguments;
    private readonly SubjectCompiler _compiler;
    private readonly WorkerPool _workers;
    private readonly Lock _compiling = new();

    /// <param name="workers">How many subjects may run at once.</param>
    /// <param name="spares">How many warm workers stand by for one that hangs or is abandoned.</param>
    public KataEngine(Repository repository, int workers, int spares = 0)
    {
        Workers = workers;
        _workers = new WorkerPool(workers, spares);
        _arguments = new CompilerArguments(repository);
        _compiler = new SubjectCompiler(_arguments);
    }

    /// <summary>How many subjects may run at once.</summary>
    public int Workers { get; }

    /// <summary>Must come before <see cref="JudgeAsync"/> for these subjects.</summary>
    public Task PrepareAsync(IEnumerable<Subject> subjects, Action<string> progress, CancellationToken cancellationToken) =>
        _arguments.LoadAsync(subjects.SelectMany(subject => new[] { subject.Project, subject.Kata.TestsProject }).Distinct().ToList(), progress, cancellationToken);

    public CompiledSubject Compile(Subject subject, CancellationToken cancellationToken)
    {
        // One at a time: the compiler uses every core by itself.
        lock (_compiling) return _compiler.Compile(subject, cancellationToken);
    }

    public Task<Verdict> JudgeAsync(Subject subject, CancellationToken cancellationToken) => JudgeAsync(subject, Compile(subject, cancellationToken), observer: null, cancellationToken);

    /// <summary>Whether a verdict needs no build, because a worker can run it as `dotnet test` would.</summary>
    public bool IsInMemory(Subject subject, CompiledSubject compiled) =>
        !_compiler.UnknownPackages(subject).Any() && (compiled.Request is null || !RuntimeCode.IsMadeBy(compiled.Request.Kata));

    public async Task<Verdict> JudgeAsync(Subject subject, CompiledSubject compiled, ITestObserver? observer, CancellationToken cancellationToken)
    {
        if (compiled.Request is null) return new Verdict(subject, compiled.Messages, []);
        if (!IsInMemory(subject, compiled)) return await DotnetTest.JudgeAsync(subject, cancellationToken);

        using var lease = await _workers.RentAsync(cancellationToken);
        var (tests, crash) = await SupervisedRun.ExecuteAsync(lease.Process, compiled.Request, observer, cancellationToken);
        return new Verdict(subject, compiled.Messages, tests, crash);
    }

    public void Dispose() => _workers.Dispose();
}
