namespace AsyncKatas.OneContextPerRequest.Tests;

/// <summary>Looks at each new name at a gate, and refuses "Casino".</summary>
internal sealed class FakeFederation(Gate desk) : IFederation
{
    public async Task<bool> AcceptsAsync(Team team, CancellationToken cancellationToken)
    {
        var name = team.Name;
        await desk.Pass(name, cancellationToken);
        return name is not "Casino";
    }
}
