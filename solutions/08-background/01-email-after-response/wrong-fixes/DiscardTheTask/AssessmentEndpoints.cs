// Tempting: the shortest way not to wait for a task is not to await it.
// Fails: the mailer belongs to the request, and is closed with it while the mail is on its way; the exception reaches nobody.
// Caught by: A_player_is_answered_while_the_mail_server_is_slow
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

        _ = receipts.SendAsync(new Receipt(assessment.Id, submission.Email), CancellationToken.None);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
