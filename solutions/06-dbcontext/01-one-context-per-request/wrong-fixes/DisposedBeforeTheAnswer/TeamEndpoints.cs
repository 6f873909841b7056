// Tempting: a context is disposed of when its work is done, in one line before the answer.
// Fails: there are other ways out: a team that is unknown, a name that is refused, an exception, a browser that leaves.
// Caught by: A_request_lets_go_of_its_context_however_it_ends

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

    static async Task<IResult> ShowAsync(int id, IDbContextFactory<LeagueContext> contexts, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        await db.DisposeAsync();
        return team is null ? Results.NotFound() : Results.Ok(new TeamPage(team.Name, team.TicketPrice));
    }

    static async Task<IResult> RenameAsync(int id, NewName request, IDbContextFactory<LeagueContext> contexts, Journal journal, IFederation federation, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
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
            await db.DisposeAsync();
            return Results.NoContent();
        }
        catch (DbUpdateException)
        {
            return Results.Conflict($"There is a team {request.Name} already.");
        }
    }

    static async Task<IResult> SetPriceAsync(int id, NewPrice request, IDbContextFactory<LeagueContext> contexts, Journal journal, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note(db, $"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        await db.SaveChangesAsync(cancellationToken);
        await db.DisposeAsync();
        return Results.NoContent();
    }
}
