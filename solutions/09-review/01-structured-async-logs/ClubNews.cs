using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ClubNews(IClubMail mail, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ClubNews>();

    // The message carries the operation id: the worker was started long before, and no scope of the import reaches it.
    private readonly Channel<ImportRequest> _imports = Channel.CreateUnbounded<ImportRequest>();

    public void Announce(ImportRequest import) => _imports.Writer.TryWrite(import);

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var import = await _imports.Reader.ReadAsync(stoppingToken);
            using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = import.OperationId });
            await mail.SendAsync(import.Season, stoppingToken);
            NewsSent(import.Season);
        }
    }

    [LoggerMessage((int)ImportEvent.NewsSent, LogLevel.Information, "Clubs told about season {Season}")]
    private partial void NewsSent(string season);
}
