// Tempting: the receipt belongs to a request, so the request may cancel it.
// Fails: the receipt follows from the assessment, and that stays when the browser closes.
// Caught by: A_browser_that_closes_after_the_commit_does_not_cost_the_receipt
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
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email), cancellationToken);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
