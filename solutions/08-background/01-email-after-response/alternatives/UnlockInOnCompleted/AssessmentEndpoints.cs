// Also right: cleanup that nobody has to wait for may run when the response is out; this is what these callbacks are made for.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    static async Task<IResult> SubmitAsync(
        Submission submission, LeagueContext db, IDrafts drafts, ReceiptSender receipts, HttpContext http,
        CancellationToken cancellationToken)
    {
        http.Response.RegisterForDisposeAsync(await drafts.LockAsync(submission.Player, cancellationToken));

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.EnqueueAsync(new Receipt(assessment.Id, submission.Email));

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
