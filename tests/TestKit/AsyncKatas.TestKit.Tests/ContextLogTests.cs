using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.TestKit.Tests;

public sealed class ContextLogTests
{
    [Fact]
    public async Task Contexts_that_sent_a_command_count_until_they_are_disposed()
    {
        using var file = new SqliteFile();
        var log = new ContextLog();
        var options = new DbContextOptionsBuilder<DbContext>().UseSqlite(file.ConnectionString).AddInterceptors(log).Options;
        await using var first = new DbContext(options);
        await using var second = new DbContext(options);
        await using var idle = new DbContext(options);

        await first.Database.ExecuteSqlRawAsync("CREATE TABLE Teams (Id INTEGER PRIMARY KEY)");
        await first.Database.ExecuteSqlRawAsync("DELETE FROM Teams");
        await second.Database.ExecuteSqlRawAsync("DELETE FROM Teams");

        log.NotDisposed.Should().Be(2, "two contexts have sent commands, and the third has not");
        log.Newest(2).Should().Equal([first, second], "these sent the newest two commands");
        await first.DisposeAsync();
        log.NotDisposed.Should().Be(1, "the second is still there");
    }
}
