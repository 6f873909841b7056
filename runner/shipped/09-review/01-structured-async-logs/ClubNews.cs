using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

// Mails the clubs after an import, in the background: one worker, started with the application, empties the queue.
// Which import a mail belongs to is guesswork when two of them ran in the same minute.
public sealed class ClubNews(IClubMail mail, ILoggerFactory loggers)
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
            _logger.LogInformation((int)ImportEvent.NewsSent, $"Clubs told about season {season}");
        }
    }
}
