using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Watching;

/// <summary>
/// Judges a kata a few times more while the learner reads, and shows nothing of it: once for each kata, and when workers have
/// taken the place of lost or worn ones. The next edits would otherwise pay for what a compiler and a worker do for the first time.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    /// <summary>After so many runs a worker is about as fast as it gets.</summary>
    public const int Rounds = 10;

    private readonly CancellationTokenSource _abandoned;

    /// <param name="isFirst">Whether the kata was not rehearsed before.</param>
    /// <param name="after">The run that comes first.</param>
    public Rehearsal(KataEngine engine, Kata kata, bool isFirst, Task after, CancellationToken cancellationToken)
    {
        _abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Ended = Task.Run(() => RunAsync(engine, Subject.Shipped(kata), isFirst, after), CancellationToken.None);
    }

    /// <summary>Completes when nothing of it is left, abandoned or not.</summary>
    public Task Ended { get; }

    /// <summary>Abandons it, since there is something to judge.</summary>
    public void Dispose() => _abandoned.Cancel();

    private async Task RunAsync(KataEngine engine, Subject subject, bool isFirst, Task after)
    {
        try
        {
            await after;
            if (!isFirst && engine.HasPractised(Rounds)) return;

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
