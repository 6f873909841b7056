// Also right: the importer may be the boundary itself: it logs how an import ends and returns the result, and nobody above logs again.
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var result = await _import.RunAsync(request, cancellationToken);
        if (result == ImportResult.Succeeded)
            news.Announce(request);

        return result;
    }
}
