namespace AsyncKatas.OneContextPerRequest;

/// <summary>The federation approves every new name. It looks at the team as it is going to be, and takes its time.</summary>
public interface IFederation
{
    Task<bool> AcceptsAsync(Team team, CancellationToken cancellationToken);
}
