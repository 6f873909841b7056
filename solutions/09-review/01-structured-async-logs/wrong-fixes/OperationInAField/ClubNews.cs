// Tempting: the queue holds seasons, and it is one field to remember for which import the last one was announced.
// Fails: the second import that succeeds while the first one's mail is on its way puts its name on both lines.
// Caught by: News_is_logged_when_it_has_been_sent_and_names_its_own_import
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ClubNews(IClubMail mail, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ClubNews>();

    private readonly Channel<string> _seasons = Channel.CreateUnbounded<string>();
    private volatile string _operationId = "";

    public void Announce(ImportRequest import)
    {
        _operationId = import.OperationId;
        _seasons.Writer.TryWrite(import.Season);
    }

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var season = await _seasons.Reader.ReadAsync(stoppingToken);
            await mail.SendAsync(season, stoppingToken);
            using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = _operationId });
            NewsSent(season);
        }
    }

    [LoggerMessage((int)ImportEvent.NewsSent, LogLevel.Information, "Clubs told about season {Season}")]
    private partial void NewsSent(string season);
}
