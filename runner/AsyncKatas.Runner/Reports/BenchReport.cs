namespace AsyncKatas.Runner.Reports;

internal sealed record BenchReport(int Cores, IReadOnlyList<BenchLine> Katas) : Report;

/// <param name="Edits">How many edits were measured.</param>
/// <param name="Median">Milliseconds from the write of the file to the verdict on the screen.</param>
/// <param name="Percentile95">19 of 20 edits were answered in this many milliseconds.</param>
/// <param name="DotnetTest">Milliseconds that `dotnet test` took after such an edit: the median of one run for every ten edits.</param>
internal sealed record BenchLine(string Kata, int Edits, double Median, double Percentile95, double DotnetTest)
{
    public double Ratio => Math.Round(DotnetTest / Median, 1);
}
