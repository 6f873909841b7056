namespace AsyncKatas.LockOrdering;

public sealed record Balance(long Account, decimal Amount);
