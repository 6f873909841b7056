namespace AsyncKatas.EmailAfterResponse.Tests;

/// <summary>The database of which each test gets a copy. EF Core's first use in a process, most of a second, is spent here, so that no test pays for it.</summary>
[CollectionDefinition(Name)]
public sealed class SeededDatabase : IAsyncLifetime, ICollectionFixture<SeededDatabase>
{
    public const string Name = "seeded database";

    private readonly SqliteFile _file = new();

    public Task InitializeAsync() => LeagueSeed.WriteAsync(_file);

    public SqliteFile Copy() => _file.Copy();

    public Task DisposeAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }
}
