// Tempting: an empty change tracker at the start of each request forgets what other requests have left in it.
// Fails: it also forgets what they are still working on: a rename is approved, saved and answered with 204, and nothing has been written.
// Caught by: A_request_that_others_overtake_saves_what_it_was_asked_to

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

    static async Task<IResult> ShowAsync(int id, CancellationToken cancellationToken)
    {
        LeagueContext.Instance.ChangeTracker.Clear();
        var team = await LeagueContext.Instance.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        return team is null ? Results.NotFound() : Results.Ok(new TeamPage(team.Name, team.TicketPrice));
    }

    static async Task<IResult> RenameAsync(int id, NewName request, Journal journal, IFederation federation, CancellationToken cancellationToken)
    {
        LeagueContext.Instance.ChangeTracker.Clear();
        var team = await LeagueContext.Instance.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note($"{team.Name} is called {request.Name} now.");
        team.Name = request.Name;
        if (!await federation.AcceptsAsync(team, cancellationToken))
            return Results.UnprocessableEntity();

        try
        {
            await LeagueContext.Instance.SaveChangesAsync(cancellationToken);
            return Results.NoContent();
        }
        catch (DbUpdateException)
        {
            return Results.Conflict($"There is a team {request.Name} already.");
        }
    }

    static async Task<IResult> SetPriceAsync(int id, NewPrice request, Journal journal, CancellationToken cancellationToken)
    {
        LeagueContext.Instance.ChangeTracker.Clear();
        var team = await LeagueContext.Instance.Teams.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (team is null)
            return Results.NotFound();

        journal.Note($"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        await LeagueContext.Instance.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }
}
