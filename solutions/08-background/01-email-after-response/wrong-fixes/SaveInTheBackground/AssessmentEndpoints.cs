// Tempting: if the mail can come later, so can the save, and the player waits for nothing at all.
// Fails: the answer says that the assessment is safe; 202 and a hope is not what she needs before she closes the browser.
// Caught by: Neither_answer_nor_receipt_comes_before_the_commit
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder app) => app.MapPost("/assessments", SubmitAsync);

    static async Task<IResult> SubmitAsync(Submission submission, ReceiptSender receipts)
    {
        await receipts.EnqueueAsync(submission);
        return Results.Accepted();
    }
}
