// Also right: one queue for all kinds of work, each item being code that gets the scope it runs in. Mind what it captures: values, never services.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    static async Task<IResult> SubmitAsync(
        Submission submission, LeagueContext db, IDrafts drafts, ReceiptSender receipts, CancellationToken cancellationToken)
    {
        await using var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        var receipt = new Receipt(assessment.Id, submission.Email);
        await receipts.EnqueueAsync(async (services, stopping) =>
        {
            await services.GetRequiredService<IMailer>().SendAsync(receipt, stopping);
            await services.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, stopping);
        });

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
