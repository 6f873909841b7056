namespace AsyncKatas.AtomicTransfer;

public sealed class TransferRefusedException(string message) : Exception(message);
