// Tempting: the entry first, then no browser that closes can come between the release and its entry.
// Fails: a release that the roster refuses is in the archive all the same. Nothing takes it out again.
// Caught by: A_release_that_fails_leaves_no_entry
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
        var entry = new AuditEntry("released", player);
        background.Run($"audit entry: {entry}", () => archive.WriteAsync(entry, CancellationToken.None));

        await roster.ReleaseAsync(player, cancellationToken);

        return Results.NoContent();
    }
}
