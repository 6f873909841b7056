// Also right: nothing of the database is in use while the federation decides, and the decision is carried out on fresh data.

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
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        return team is null ? Results.NotFound() : Results.Ok(new TeamPage(team.Name, team.TicketPrice));
    }

    static async Task<IResult> RenameAsync(int id, NewName request, IDbContextFactory<LeagueContext> contexts, Journal journal, IFederation federation, CancellationToken cancellationToken)
    {
        if (await PreviewAsync(id, request, contexts, cancellationToken) is not { } preview)
            return Results.NotFound();
        if (!await federation.AcceptsAsync(preview, cancellationToken))
            return Results.UnprocessableEntity();

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note(db, $"{team.Name} is called {request.Name} now.");
        team.Name = request.Name;
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

    static async Task<Team?> PreviewAsync(int id, NewName request, IDbContextFactory<LeagueContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Teams
            .Where(t => t.Id == id)
            .Select(t => new Team { Id = t.Id, Name = request.Name, TicketPrice = t.TicketPrice })
            .SingleOrDefaultAsync(cancellationToken);
    }

    static async Task<IResult> SetPriceAsync(int id, NewPrice request, IDbContextFactory<LeagueContext> contexts, Journal journal, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note(db, $"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        await db.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }
}
