namespace AsyncKatas.BoundedFanOut;

/// <summary>The agency that takes the players' photos. Its contract names a number of connections: so many for an import, and as many for refreshes.</summary>
public interface IPhotoAgency
{
    /// <summary>Copies a player's photo, over a connection that is open until the task has ended. Cancelled, it still has to close its connection.</summary>
    Task CopyAsync(string player, CancellationToken cancellationToken);
}
