// Tempting: after SaveChanges the number of the assessment is known, and the transaction is as good as committed.
// Fails: a commit can fail, and a hand-over cannot be rolled back: the receipt confirms what does not exist.
// Caught by: A_commit_that_fails_is_an_error_without_a_receipt
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
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));
        await transaction.CommitAsync(cancellationToken);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
