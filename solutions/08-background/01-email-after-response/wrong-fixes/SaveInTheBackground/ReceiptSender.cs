using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger) : BackgroundService
{
    readonly Channel<Submission> _waiting = Channel.CreateBounded<Submission>(AssessmentServices.MaxWaiting);

    public ValueTask EnqueueAsync(Submission submission) => _waiting.Writer.WriteAsync(submission);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var submission = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
                await SaveAndSendAsync(submission, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "The assessment of {Player} could not be saved", submission.Player);
            }
        }
    }

    async Task SaveAndSendAsync(Submission submission, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var draft = await scope.ServiceProvider.GetRequiredService<IDrafts>().LockAsync(submission.Player, cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<LeagueContext>();
        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);
        var receipt = new Receipt(assessment.Id, submission.Email);
        await scope.ServiceProvider.GetRequiredService<IMailer>().SendAsync(receipt, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
