// Tempting: everything that comes after the save goes to the queue, the unlocking too.
// Fails: cleanup belongs to the request: the draft stays locked for as long as the mail server is slow.
// Caught by: The_draft_is_free_as_soon_as_the_request_is_over
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
        var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email), draft);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
