namespace AsyncKatas.Runner.Reports;

internal sealed record BenchReport(int Cores, IReadOnlyList<BenchLine> Katas) : Report;

/// <param name="Edits">How many edits were measured.</param>
/// <param name="First">Milliseconds from the write of the file until the first failure was on the screen, or that all tests pass: the median.</param>
/// <param name="FirstPercentile95">19 of 20 edits had their first failure in this many milliseconds.</param>
/// <param name="Median">Milliseconds from the write of the file until all tests were judged on the screen.</param>
/// <param name="Percentile95">19 of 20 edits were judged in this many milliseconds.</param>
/// <param name="DotnetTest">Milliseconds that `dotnet test` took after such an edit: the median of one run for every ten edits.</param>
internal sealed record BenchLine(string Kata, int Edits, double First, double FirstPercentile95, double Median, double Percentile95, double DotnetTest)
{
    public double Ratio => Math.Round(DotnetTest / Median, 1);
}
