namespace AsyncKatas.SupervisedFireAndForget;

// The two services behind the roster's pages. Nothing goes wrong in this file.

public sealed record AuditEntry(string Action, string Player)
{
    public override string ToString() => $"{Player} was {Action}";
}

public interface IRoster
{
    Task ReleaseAsync(string player, CancellationToken cancellationToken);
}

/// <summary>The League's archive: a single object for the whole application, safe to call from anywhere.</summary>
public interface IAuditArchive
{
    Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken);
}
