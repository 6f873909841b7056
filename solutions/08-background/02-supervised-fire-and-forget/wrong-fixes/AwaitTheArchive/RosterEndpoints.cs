// Tempting: the surest way not to lose a task is to await it.
// Fails: the club waits for the archive, which is nothing to it. (Where it is: await, and read no further.)
// Caught by: A_release_is_answered_while_the_archive_is_slow
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
        await background.RunAsync($"audit entry: {entry}", () => archive.WriteAsync(entry, CancellationToken.None));

        return Results.NoContent();
    }
}
