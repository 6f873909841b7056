namespace AsyncKatas.Runner.Commands;

internal sealed record VerifyOptions(bool Parity, int Repeat, bool Stress, bool Json);
