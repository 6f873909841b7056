using AsyncKatas.StructuredAsyncLogs;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs.Tests;

/// <summary>An endpoint and its news worker, as the application runs them; everything around them waits for the script.</summary>
public sealed class ImportNight : ISeasonSource, ISeasonStore, IClubMail
{
    private readonly Lab _lab;
    private readonly LogCapture _log = new();
    private readonly ImportEndpoint _endpoint;
    private readonly CancellationTokenSource _stop;
    private readonly Op<bool> _worker;

    public ImportNight(Lab lab)
    {
        _lab = lab;
        _stop = lab.Own(new CancellationTokenSource());
        (Source, Store, Commits, Mail) = (lab.Gate("read"), lab.Gate("add"), lab.Gate("commit"), lab.Gate("mail"));
        Log = new OnCall(_log);

        var news = new ClubNews(this, _log);
        _worker = lab.Start("news worker", () => news.RunAsync(_stop.Token));
        _endpoint = new ImportEndpoint(this, this, news, _log);
    }

    public Gate Source { get; }

    public Gate Store { get; }

    public Gate Commits { get; }

    public Gate Mail { get; }

    public OnCall Log { get; }

    public Op<ImportResult> Post(string operationId, string season, CancellationToken cancellationToken = default)
        => _lab.Start(operationId, () => _endpoint.PostAsync(new ImportRequest(operationId, season), cancellationToken));

    public async Task EndAsync()
    {
        _lab.Step("the news worker to stop", because: "the application is stopping");
        await _stop.CancelAsync();
        await _worker.Ended();
    }

    public async Task<IReadOnlyList<string>> ReadPlayersAsync(string season, CancellationToken cancellationToken)
    {
        await Source.Pass(season, cancellationToken);
        return [.. Enumerable.Range(1, season == "2025/26" ? 4711 : 815).Select(n => $"Player {n}")];
    }

    public async Task AddPlayersAsync(string season, IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        await Store.Pass(season, cancellationToken);
        _log.CreateLogger("Store").Log(LogLevel.Debug, new EventId(100, "RowsInserted"), "Inserted {Rows} rows", players.Count);
    }

    public Task CommitAsync(string season, CancellationToken cancellationToken) => Commits.Pass(season, cancellationToken);

    public Task SendAsync(string season, CancellationToken cancellationToken) => Mail.Pass(season, cancellationToken);
}
