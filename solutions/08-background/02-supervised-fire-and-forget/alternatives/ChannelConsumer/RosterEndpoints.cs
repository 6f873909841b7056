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
