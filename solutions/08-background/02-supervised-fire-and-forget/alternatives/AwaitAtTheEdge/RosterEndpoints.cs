// Also right: the club has its complete answer, and the request goes on until the entry is written: the server waits for its requests when it stops, so the task needs no other owner. It keeps connection and scope of the request as long as the archive takes.
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

    static async Task ReleaseAsync(
        string player, IRoster roster, IAuditArchive archive, BackgroundWork background, HttpContext http)
    {
        await roster.ReleaseAsync(player, http.RequestAborted);

        var entry = new AuditEntry("released", player);
        var written = background.RunAsync($"audit entry: {entry}", () => archive.WriteAsync(entry, CancellationToken.None));

        try
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            await http.Response.CompleteAsync();
        }
        finally
        {
            await written;
        }
    }
}
