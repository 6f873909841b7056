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

        if (!receipts.TryEnqueue(new Receipt(assessment.Id, submission.Email)))
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
