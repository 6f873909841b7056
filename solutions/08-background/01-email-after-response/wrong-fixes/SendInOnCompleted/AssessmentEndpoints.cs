// Tempting: OnCompleted runs after the response, with the services of the request still there.
// Fails: it is meant for cleanup: work there has no limit and no owner, keeps the connection and the scope of its request, and dies with the process.
// Caught by: A_crash_costs_no_more_receipts_than_may_wait
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    static async Task<IResult> SubmitAsync(
        Submission submission, LeagueContext db, IDrafts drafts, ReceiptSender receipts, HttpContext http, CancellationToken cancellationToken)
    {
        await using var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        http.Response.OnCompleted(() => receipts.SendAsync(new Receipt(assessment.Id, submission.Email)));

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
