// Tempting: the submission has been read, so the draft can be free before the slow part begins.
// Fails: the save is what the draft is locked for: until it has ended, the player edits what the League is about to keep, or what she has to submit again.
// Caught by: The_draft_is_locked_until_the_assessment_is_saved
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
        Assessment assessment;
        await using (await drafts.LockAsync(submission.Player, cancellationToken))
            assessment = new Assessment { Player = submission.Player, Score = submission.Score };

        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
