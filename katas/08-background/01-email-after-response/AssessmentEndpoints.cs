using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.EmailAfterResponse;

// Takes a player's assessment of her own season: saves it, mails her a receipt and counts it for the League's report.
// On match days the mail server takes six seconds and the analytics take two. Players look at a form that does not react,
// and press Submit again. When the mail server refuses an address, they read that something went wrong, and submit once more.
public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    // TODO: let a player wait for nothing but her assessment, and lose no receipt for it.
    static async Task<IResult> SubmitAsync(
        Submission submission, LeagueContext db, IDrafts drafts, ReceiptSender receipts, CancellationToken cancellationToken)
    {
        await using var draft = await drafts.LockAsync(submission.Player, cancellationToken);

        var assessment = new Assessment { Player = submission.Player, Score = submission.Score };
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync(cancellationToken);

        await receipts.SendAsync(new Receipt(assessment.Id, submission.Email), cancellationToken);

        return Results.Created($"/assessments/{assessment.Id}", assessment.Id);
    }
}
