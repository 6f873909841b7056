// Tempting: only the mail was slow enough for anybody to complain.
// Fails: the next thing that is slow is the analytics, and players wait for those now.
// Caught by: A_player_is_answered_while_the_analytics_are_slow
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    static async Task<IResult> SubmitAsync(
        Submission submission, LeagueContext db, IDrafts drafts, ReceiptSender receipts, IAnalytics analytics,
        CancellationToken cancellationToken)
    {
        await using var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));
        await analytics.CountAsync(assessment.Id, CancellationToken.None);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
