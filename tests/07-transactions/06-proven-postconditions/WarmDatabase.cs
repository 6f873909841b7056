namespace AsyncKatas.ProvenPostconditions.Tests;

/// <summary>EF Core's first use in a process takes most of a second. It is spent here, so that no test pays for it.</summary>
public sealed class WarmDatabase : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        using var file = new SqliteFile();
        await LeagueSeed.WriteAsync(file);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
