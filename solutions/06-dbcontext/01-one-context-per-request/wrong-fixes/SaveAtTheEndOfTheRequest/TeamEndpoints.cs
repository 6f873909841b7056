// Tempting: the unit of work is the request, so one filter saves at its end, and no endpoint can forget to.
// Fails: it saves what the endpoint has refused as well. Only the endpoint knows whether there is something to save.
// Caught by: A_refused_name_is_neither_shown_nor_saved

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class TeamEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var teams = endpoints.MapGroup("").AddEndpointFilter(SaveAsync);
        teams.MapGet("/teams/{id:int}", ShowAsync);
        teams.MapPut("/teams/{id:int}/name", RenameAsync);
        teams.MapPut("/teams/{id:int}/price", SetPriceAsync);
        return endpoints;
    }

    static async ValueTask<object?> SaveAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        try
        {
            var db = context.HttpContext.RequestServices.GetRequiredService<LeagueContext>();
            await db.SaveChangesAsync(context.HttpContext.RequestAborted);
            return answer;
        }
        catch (DbUpdateException)
        {
            return Results.Conflict("There is a team of that name already.");
        }
    }

    static async Task<IResult> ShowAsync(int id, LeagueContext db, CancellationToken cancellationToken)
    {
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        return team is null ? Results.NotFound() : Results.Ok(new TeamPage(team.Name, team.TicketPrice));
    }

    static async Task<IResult> RenameAsync(int id, NewName request, LeagueContext db, Journal journal, IFederation federation, CancellationToken cancellationToken)
    {
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note($"{team.Name} is called {request.Name} now.");
        team.Name = request.Name;
        if (!await federation.AcceptsAsync(team, cancellationToken))
            return Results.UnprocessableEntity();

        return Results.NoContent();
    }

    static async Task<IResult> SetPriceAsync(int id, NewPrice request, LeagueContext db, Journal journal, CancellationToken cancellationToken)
    {
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note($"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        return Results.NoContent();
    }
}
