namespace AsyncKatas.LockOrdering;

public sealed class TransferRefusedException(string message) : Exception(message);
