// Tempting: an AsyncLocal flows wherever the call goes, so nobody has to pass the operation id on.
// Fails: it flows down the call, not into a queue: the worker was started before the import, and reads null.
// Caught by: The_news_worker_names_the_import_it_works_for
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ClubNews(IClubMail mail, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ClubNews>();

    private readonly Channel<string> _seasons = Channel.CreateUnbounded<string>();

    public void Announce(string season) => _seasons.Writer.TryWrite(season);

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var season = await _seasons.Reader.ReadAsync(stoppingToken);
            using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = AmbientOperation.Id });
            await mail.SendAsync(season, stoppingToken);
            NewsSent(season);
        }
    }

    [LoggerMessage((int)ImportEvent.NewsSent, LogLevel.Information, "Clubs told about season {Season}")]
    private partial void NewsSent(string season);
}

public static class AmbientOperation
{
    private static readonly AsyncLocal<string?> Current = new();

    public static string? Id
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
