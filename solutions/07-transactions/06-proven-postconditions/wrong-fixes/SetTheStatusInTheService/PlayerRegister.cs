// Tempting: the register knows first that nobody is there, and the status code is within reach.
// Fails: at night there is no request whose status could be set. The job stops at the first wrong number.
// Caught by: The_job_reports_whom_it_did_not_find_and_goes_on
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

public sealed class PlayerRegister(LeagueContext db, IHttpContextAccessor http)
{
    public async Task<Player> RegisterAsync(string name, string licence, CancellationToken cancellationToken)
    {
        var player = new Player { Name = name, Licence = licence };
        db.Players.Add(player);
        await db.SaveChangesAsync(cancellationToken);
        return player;
    }

    public async Task ReleaseAsync(int id, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Players WHERE Id = {id}", cancellationToken);
        SetNotFoundIfNone(rows);
    }

    public async Task MoveAsync(int id, int teamId, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Players SET TeamId = {teamId} WHERE Id = {id}", cancellationToken);
        SetNotFoundIfNone(rows);
    }

    public async Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        await db.Players.AsNoTracking().SingleOrDefaultAsync(player => player.Licence == licence, cancellationToken)
        ?? throw new PlayerNotFoundException($"licence {licence}");

    private void SetNotFoundIfNone(int rows)
    {
        if (rows == 0) http.HttpContext!.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
