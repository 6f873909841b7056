using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Watching;

/// <summary>
/// Judges a kata a few times more while the learner reads, and shows nothing of it. The first edits would otherwise pay for
/// what the compiler and the worker do for the first time.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    /// <summary>After so many runs a worker is about as fast as it gets.</summary>
    public const int Rounds = 10;

    private readonly CancellationTokenSource _abandoned;

    public Rehearsal(KataEngine engine, Kata kata, CancellationToken cancellationToken)
    {
        _abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Ended = Task.Run(() => RunAsync(engine, Subject.Shipped(kata)), CancellationToken.None);
    }

    /// <summary>Completes when nothing of it is left, abandoned or not.</summary>
    public Task Ended { get; }

    /// <summary>Abandons it, since there is something to judge.</summary>
    public void Dispose() => _abandoned.Cancel();

    private async Task RunAsync(KataEngine engine, Subject subject)
    {
        try
        {
            await engine.WarmUpAsync(_abandoned.Token);
            for (var round = 0; round < Rounds; round++)
            {
                var compiled = engine.Compile(subject, _abandoned.Token);
                if (!engine.IsInMemory(subject, compiled)) return;

                await engine.JudgeAsync(subject, compiled, observer: null, _abandoned.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or UserError or IOException or UnauthorizedAccessException)
        {
            // Abandoned, or the files went away: the next run says so.
        }
    }
}
