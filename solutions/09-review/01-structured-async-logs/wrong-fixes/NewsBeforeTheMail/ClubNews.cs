// Tempting: the line stands where the work begins, like the one that says that an import has started.
// Fails: "told" is not what has happened. When the mail fails, the log says that the clubs know.
// Caught by: News_is_logged_when_it_has_been_sent_and_names_its_own_import
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ClubNews(IClubMail mail, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ClubNews>();

    private readonly Channel<ImportRequest> _imports = Channel.CreateUnbounded<ImportRequest>();

    public void Announce(ImportRequest import) => _imports.Writer.TryWrite(import);

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var import = await _imports.Reader.ReadAsync(stoppingToken);
            using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = import.OperationId });
            NewsSent(import.Season);
            await mail.SendAsync(import.Season, stoppingToken);
        }
    }

    [LoggerMessage((int)ImportEvent.NewsSent, LogLevel.Information, "Clubs told about season {Season}")]
    private partial void NewsSent(string season);
}
