// Tempting: pages are shown a thousand times for each change, and every endpoint that changes a team removes its page.
// Fails: the treasurer does not come through an endpoint. A copy that lives longer than a request is stale as soon as anybody else writes.
// Caught by: A_page_shows_what_another_program_has_saved

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public static class TeamEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var pages = new ConcurrentDictionary<int, TeamPage>();
        endpoints.MapGet("/teams/{id:int}", (int id, LeagueContext db, CancellationToken cancellationToken)
            => ShowAsync(id, db, pages, cancellationToken));
        var changes = endpoints.MapGroup("").AddEndpointFilter(async (context, next) =>
        {
            var answer = await next(context);
            pages.TryRemove(context.GetArgument<int>(0), out _);
            return answer;
        });
        changes.MapPut("/teams/{id:int}/name", RenameAsync);
        changes.MapPut("/teams/{id:int}/price", SetPriceAsync);
        return endpoints;
    }

    static async Task<IResult> ShowAsync(int id, LeagueContext db, ConcurrentDictionary<int, TeamPage> pages, CancellationToken cancellationToken)
    {
        if (pages.TryGetValue(id, out var page))
            return Results.Ok(page);

        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        return team is null ? Results.NotFound() : Results.Ok(pages[id] = new TeamPage(team.Name, team.TicketPrice));
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
