// Tempting: the context comes from a scope, as it should, and scope validation has nothing to say.
// Fails: the scope is as old as the application. A scope helps when it begins and ends with the request.
// Caught by: A_request_saves_its_own_changes_and_nobody_elses

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
        var scope = endpoints.ServiceProvider.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LeagueContext>();
        var journal = scope.ServiceProvider.GetRequiredService<Journal>();
        endpoints.MapGet("/teams/{id:int}", (int id, CancellationToken cancellationToken) => ShowAsync(id, db, cancellationToken));
        endpoints.MapPut("/teams/{id:int}/name", (int id, NewName request, IFederation federation, CancellationToken cancellationToken)
            => RenameAsync(id, request, db, journal, federation, cancellationToken));
        endpoints.MapPut("/teams/{id:int}/price", (int id, NewPrice request, CancellationToken cancellationToken)
            => SetPriceAsync(id, request, db, journal, cancellationToken));
        return endpoints;
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

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Results.NoContent();
        }
        catch (DbUpdateException)
        {
            return Results.Conflict($"There is a team {request.Name} already.");
        }
    }

    static async Task<IResult> SetPriceAsync(int id, NewPrice request, LeagueContext db, Journal journal, CancellationToken cancellationToken)
    {
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note($"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        await db.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }
}
