namespace AsyncKatas.AllTheErrors;

/// <summary>What the morning mail is made of: each club is in one of the lists, once, in whatever order.</summary>
public sealed record SyncReport(IReadOnlyList<SyncedClub> Synced, IReadOnlyList<FailedClub> Failed, IReadOnlyList<string> Cancelled);

public sealed record SyncedClub(string Club, int Players);

public sealed record FailedClub(string Club, string Reason);
