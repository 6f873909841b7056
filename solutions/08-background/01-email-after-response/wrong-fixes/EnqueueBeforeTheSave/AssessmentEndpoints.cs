// Tempting: handed over first, the receipt cannot be forgotten.
// Fails: the player reads that her assessment has arrived while it is still being saved, and also when it cannot be.
// Caught by: Neither_answer_nor_receipt_comes_before_the_commit
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

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));
        await db.SaveChangesAsync(cancellationToken);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
