// Tempting: each request has its own context and its own thread, and synchronous code is easier to read.
// Fails: the thread waits for the database, and with enough such requests there is none left to answer with.
// Caught by: Requests_overlap_and_hold_no_thread

#pragma warning disable VSTHRD103 // that it blocks is the point
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public static class TeamEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/teams/{id:int}", Show);
        endpoints.MapPut("/teams/{id:int}/name", RenameAsync);
        endpoints.MapPut("/teams/{id:int}/price", SetPrice);
        return endpoints;
    }

    static IResult Show(int id, LeagueContext db)
    {
        var team = db.Teams.SingleOrDefault(t => t.Id == id);
        return team is null ? Results.NotFound() : Results.Ok(new TeamPage(team.Name, team.TicketPrice));
    }

    static async Task<IResult> RenameAsync(int id, NewName request, LeagueContext db, Journal journal, IFederation federation, CancellationToken cancellationToken)
    {
        var team = db.Teams.SingleOrDefault(t => t.Id == id);
        if (team is null)
            return Results.NotFound();

        journal.Note($"{team.Name} is called {request.Name} now.");
        team.Name = request.Name;
        if (!await federation.AcceptsAsync(team, cancellationToken))
            return Results.UnprocessableEntity();

        try
        {
            db.SaveChanges();
            return Results.NoContent();
        }
        catch (DbUpdateException)
        {
            return Results.Conflict($"There is a team {request.Name} already.");
        }
    }

    static IResult SetPrice(int id, NewPrice request, LeagueContext db, Journal journal)
    {
        var team = db.Teams.SingleOrDefault(t => t.Id == id);
        if (team is null)
            return Results.NotFound();

        journal.Note($"A ticket for {team.Name} costs {request.TicketPrice} now.");
        team.TicketPrice = request.TicketPrice;
        db.SaveChanges();
        return Results.NoContent();
    }
}
