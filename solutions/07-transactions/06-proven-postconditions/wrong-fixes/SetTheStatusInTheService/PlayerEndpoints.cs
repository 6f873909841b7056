using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncKatas.ProvenPostconditions;

public static class PlayerEndpoints
{
    public static IEndpointRouteBuilder MapPlayers(this IEndpointRouteBuilder endpoints)
    {
        var players = endpoints.MapGroup("/players").AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (PlayerNotFoundException e)
            {
                return Results.NotFound(e.Message);
            }
        });
        players.MapPost("", RegisterAsync);
        players.MapGet("/{licence}", ShowAsync);
        players.MapPut("/{id:int}/team/{teamId:int}", MoveAsync);
        players.MapDelete("/{id:int}", ReleaseAsync);
        return endpoints;
    }

    private static async Task<IResult> RegisterAsync(NewPlayer request, PlayerRegister register, CancellationToken cancellationToken)
    {
        var player = await register.RegisterAsync(request.Name, request.Licence, cancellationToken);
        return Results.Created($"/players/{player.Licence}", PlayerCard.Of(player));
    }

    private static async Task<IResult> ShowAsync(string licence, PlayerRegister register, CancellationToken cancellationToken) =>
        Results.Ok(PlayerCard.Of(await register.FindAsync(licence, cancellationToken)));

    private static async Task<IResult> MoveAsync(int id, int teamId, PlayerRegister register, HttpResponse response, CancellationToken cancellationToken)
    {
        await register.MoveAsync(id, teamId, cancellationToken);
        return response.StatusCode == StatusCodes.Status404NotFound ? Results.NotFound() : Results.NoContent();
    }

    private static async Task<IResult> ReleaseAsync(int id, PlayerRegister register, HttpResponse response, CancellationToken cancellationToken)
    {
        await register.ReleaseAsync(id, cancellationToken);
        return response.StatusCode == StatusCodes.Status404NotFound ? Results.NotFound() : Results.NoContent();
    }
}

public sealed record NewPlayer(string Name, string Licence);

public sealed record PlayerCard(int Id, string Name, int? TeamId)
{
    public static PlayerCard Of(Player player) => new(player.Id, player.Name, player.TeamId);
}
