// Tempting: a queue of delegates takes any work, and the endpoint has the mailer at hand.
// Fails: the delegate outlives the request, the mailer does not: it is closed when the delegate runs.
// Caught by: A_player_is_answered_while_the_mail_server_is_slow
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    static async Task<IResult> SubmitAsync(
        Submission submission, LeagueContext db, IDrafts drafts, ReceiptSender receipts, IMailer mailer, IAnalytics analytics,
        CancellationToken cancellationToken)
    {
        await using var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(async stopping =>
        {
            await mailer.SendAsync(new Receipt(assessment.Id, submission.Email), stopping);
            await analytics.CountAsync(assessment.Id, stopping);
        });

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
