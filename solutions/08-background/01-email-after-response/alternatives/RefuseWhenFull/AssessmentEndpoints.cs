// Also right: a place in the queue is taken before the save, and a submission without one is refused with 503 while refusing is still honest. Better where waiting is worse than trying again.
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
        using var place = receipts.TryReserve();
        if (place is null)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

        await using var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        place.Use(new Receipt(assessment.Id, submission.Email));

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
