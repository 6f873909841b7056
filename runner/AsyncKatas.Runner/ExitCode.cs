namespace AsyncKatas.Runner;

internal static class ExitCode
{
    public const int Passed = 0;
    public const int Failed = 1;
    public const int CouldNotRun = 2;
}
