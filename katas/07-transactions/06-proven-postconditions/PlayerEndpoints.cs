using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.ProvenPostconditions;

// What the office's browser asks for. 204 means that it has happened, 404 that there is no such player, and 500 that somebody
// has to look.
public static class PlayerEndpoints
{
    public static IEndpointRouteBuilder MapPlayers(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/players", RegisterAsync);
        endpoints.MapGet("/players/{licence}", ShowAsync);
        endpoints.MapPut("/players/{id:int}/team/{teamId:int}", MoveAsync);
        endpoints.MapDelete("/players/{id:int}", ReleaseAsync);
        return endpoints;
    }

    private static async Task<IResult> RegisterAsync(NewPlayer request, PlayerRegister register, CancellationToken cancellationToken)
    {
        var player = await register.RegisterAsync(request.Name, request.Licence, cancellationToken);
        return Results.Created($"/players/{player.Licence}", PlayerCard.Of(player));
    }

    private static async Task<IResult> ShowAsync(string licence, PlayerRegister register, CancellationToken cancellationToken) =>
        Results.Ok(PlayerCard.Of(await register.FindAsync(licence, cancellationToken)));

    private static async Task<IResult> MoveAsync(int id, int teamId, PlayerRegister register, CancellationToken cancellationToken)
    {
        await register.MoveAsync(id, teamId, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> ReleaseAsync(int id, PlayerRegister register, CancellationToken cancellationToken)
    {
        await register.ReleaseAsync(id, cancellationToken);
        return Results.NoContent();
    }
}

public sealed record NewPlayer(string Name, string Licence);

public sealed record PlayerCard(int Id, string Name, int? TeamId)
{
    public static PlayerCard Of(Player player) => new(player.Id, player.Name, player.TeamId);
}
