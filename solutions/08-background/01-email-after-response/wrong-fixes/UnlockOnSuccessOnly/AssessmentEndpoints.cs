// Tempting: the draft is unlocked on the last line, when all that needed the lock is done.
// Fails: a save that fails never comes to the last line, and the player cannot edit what she has to submit again.
// Caught by: A_save_that_fails_is_an_error_without_a_receipt_and_frees_the_draft
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

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));
        await draft.DisposeAsync();

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
