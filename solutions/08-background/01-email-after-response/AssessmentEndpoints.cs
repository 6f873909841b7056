using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

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
        // The answer depends on the commit and on nothing that comes after it.
        await db.SaveChangesAsync(cancellationToken);

        // Handed over, not sent. And without the request's token: what is saved has its receipt, whether or not somebody still waits.
        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
