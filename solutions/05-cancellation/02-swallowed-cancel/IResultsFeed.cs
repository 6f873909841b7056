namespace AsyncKatas.SwallowedCancel;

/// <summary>The partner that knows the results. Its client has time limits of its own, and is often too late.</summary>
public interface IResultsFeed
{
    Task<string> FetchAsync(string fixture, CancellationToken cancellationToken);
}
