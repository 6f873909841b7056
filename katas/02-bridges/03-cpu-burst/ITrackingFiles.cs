namespace AsyncKatas.CpuBurst;

/// <summary>The files that the cameras in the stadium leave on the share: one per fixture, a row for each player and each tenth of a second.</summary>
public interface ITrackingFiles
{
    Task<IReadOnlyList<string>> ReadRowsAsync(string fixture, CancellationToken cancellationToken);
}
