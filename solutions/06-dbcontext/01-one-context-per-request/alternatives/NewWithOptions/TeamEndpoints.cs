// Also right: the options are what can be shared. A context is cheap to make, and nothing but a using block is needed to end it.

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public static class TeamEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/teams/{id:int}", ShowAsync);
        endpoints.MapPut("/teams/{id:int}/name", RenameAsync);
        endpoints.MapPut("/teams/{id:int}/price", SetPriceAsync);
        return endpoints;
    }

    static async Task<IResult> ShowAsync(int id, DbContextOptions<LeagueContext> options, CancellationToken cancellationToken)
    {
        await using var db = new LeagueContext(options);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        return team is null ? Results.NotFound() : Results.Ok(new TeamPage(team.Name, team.TicketPrice));
    }

    static async Task<IResult> RenameAsync(int id, NewName request, DbContextOptions<LeagueContext> options, Journal journal, IFederation federation, CancellationToken cancellationToken)
    {
        await using var db = new LeagueContext(options);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note(db, $"{team.Name} is called {request.Name} now.");
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

    static async Task<IResult> SetPriceAsync(int id, NewPrice request, DbContextOptions<LeagueContext> options, Journal journal, CancellationToken cancellationToken)
    {
        await using var db = new LeagueContext(options);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note(db, $"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        await db.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }
}
