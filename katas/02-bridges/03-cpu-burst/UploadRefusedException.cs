namespace AsyncKatas.CpuBurst;

public sealed class UploadRefusedException(string message) : Exception(message);
