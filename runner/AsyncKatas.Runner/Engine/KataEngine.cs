using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Engine;

/// <summary>Judges subjects: compiled in memory, run by a warm worker; through MSBuild only where a learner added packages or makes code at run time.</summary>
internal sealed class KataEngine : IDisposable
{
    private readonly CompilerArguments _arguments;
    private readonly SubjectCompiler _compiler;
    private readonly WorkerPool _workers;
    private readonly int _shares;
    private readonly Lock _compiling = new();

    /// <param name="workers">How many subjects may run at once, each in one worker.</param>
    public KataEngine(Repository repository, int workers)
        : this(repository, runs: workers, shares: 1, new WorkerPool(runs: workers, workers))
    {
    }

    private KataEngine(Repository repository, int runs, int shares, WorkerPool workers)
    {
        (Runs, _shares, _workers) = (runs, shares, workers);
        _arguments = new CompilerArguments(repository);
        _compiler = new SubjectCompiler(_arguments);
    }

    /// <summary>How many subjects may run at once.</summary>
    public int Runs { get; }

    /// <summary>For one subject at a time, and its verdict soon: two workers share the tests, and a third stands by for one that hangs or is abandoned.</summary>
    public static KataEngine ForWatch(Repository repository) => new(repository, runs: 1, shares: 2, new WorkerPool(runs: 1, workers: 3));

    /// <summary>Completes when as many workers are warm as share a subject's tests; those beyond the first start after its first run.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => _workers.WarmUpAsync(_shares, cancellationToken);

    /// <summary>Whether the workers that share a subject's tests have run that often; the first runs of each are slow.</summary>
    public bool HasPractised(int runs) => _workers.HavePractised(_shares, runs);

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

    public Task<Verdict> JudgeAsync(Subject subject, CompiledSubject compiled, ITestObserver? observer, CancellationToken cancellationToken) =>
        JudgeAsync(subject, compiled, _shares, observer, cancellationToken);

    /// <summary>Judges what is green in shares in one process, as `dotnet test` does: only there a test meets what an earlier one left in static fields.</summary>
    public async Task<Verdict> ConfirmAsync(Verdict green, CompiledSubject compiled, CancellationToken cancellationToken) =>
        _shares > 1 && IsInMemory(green.Subject, compiled) ? await JudgeAsync(green.Subject, compiled, shares: 1, observer: null, cancellationToken) : green;

    public void Dispose() => _workers.Dispose();

    private async Task<Verdict> JudgeAsync(Subject subject, CompiledSubject compiled, int shares, ITestObserver? observer, CancellationToken cancellationToken)
    {
        if (compiled.Request is null) return new Verdict(subject, compiled.Messages, []);
        if (!IsInMemory(subject, compiled)) return await DotnetTest.JudgeAsync(subject, cancellationToken);

        using var lease = await _workers.RentAsync(shares, cancellationToken);
        var (tests, crash) = await SharedRun.ExecuteAsync(lease.Workers, compiled.Request, observer, cancellationToken);
        return new Verdict(subject, compiled.Messages, tests, crash);
    }
}
