using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.UnawaitedSave.Tests;

/// <summary>A database with one team, the Rovers. Its commands wait until the script serves them, as they would wait for a server's answer.</summary>
public sealed class LeagueDatabase
{
    readonly Lab _lab;
    readonly SqliteFile _file;
    readonly Gate _commands;
    readonly DbGate _latency;
    readonly TeamService _teams;

    public LeagueDatabase(Lab lab, SeededDatabase database)
    {
        (_lab, _file) = (lab, lab.Own(database.Copy()));
        _commands = lab.Gate("database");
        _latency = new DbGate(_commands);
        var services = lab.Own(new ServiceCollection()
            .AddDbContextFactory<LeagueContext>(options => options.UseSqlite(_file.ConnectionString).AddInterceptors(_latency))
            .BuildServiceProvider());
        _teams = new TeamService(services.GetRequiredService<IDbContextFactory<LeagueContext>>());
    }

    /// <summary>What somebody reads who reloads the page now.</summary>
    public string TeamName => _file.Scalar<string>($"SELECT Name FROM Teams WHERE Id = {SeededDatabase.Rovers}");

    /// <summary>Commands that kept the caller's thread until the database had answered.</summary>
    public IReadOnlyList<string> SynchronousCommands => _latency.SyncCommands;

    public Op<bool> Rename(string name) => _lab.Start("rename", () => _teams.RenameAsync(SeededDatabase.Rovers, name, CancellationToken.None));

    /// <summary>Serves what the rename asks before it writes.</summary>
    public async Task ServeUntilTheNewNameIsBeingWritten()
    {
        _lab.Step("the new name to be on its way to the database", because: "the team is to be renamed");
        for (var command = 1; ; command++)
        {
            await _commands.Reached(command);
            if (_commands.Arrived[^1] == "UPDATE")
                return;

            _commands.Release();
        }
    }

    /// <summary>The database answers from now on.</summary>
    public void Answer() => _commands.Open();

    public void Refuse(Exception failure) => _commands.Fail("UPDATE", failure);
}
