// Tempting: every asynchronous call takes the token, so the archive gets it too.
// Fails: the token belongs to the request: who closes the browser cancels the entry about what has been done.
// Caught by: A_browser_that_closes_does_not_cost_the_entry
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.SupervisedFireAndForget;

public static class RosterEndpoints
{
    public static void MapRoster(this IEndpointRouteBuilder app)
    {
        app.MapPost("/players/{player}/release", ReleaseAsync);
        app.MapGet("/background", (BackgroundWork background) => background.Running);
    }

    static async Task<IResult> ReleaseAsync(
        string player, IRoster roster, IAuditArchive archive, BackgroundWork background, CancellationToken cancellationToken)
    {
        await roster.ReleaseAsync(player, cancellationToken);

        var entry = new AuditEntry("released", player);
        background.Run($"audit entry: {entry}", () => archive.WriteAsync(entry, cancellationToken));

        return Results.NoContent();
    }
}
