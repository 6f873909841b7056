// Tempting: the import has opened a scope with its operation id, and scopes flow into whatever it calls.
// Fails: Announce only puts a season into a queue; the line is written by a worker that no scope of the import surrounds.
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
            await mail.SendAsync(season, stoppingToken);
            NewsSent(season);
        }
    }

    [LoggerMessage((int)ImportEvent.NewsSent, LogLevel.Information, "Clubs told about season {Season}")]
    private partial void NewsSent(string season);
}
