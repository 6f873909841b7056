namespace AsyncKatas.Runner.Reports;

internal sealed record BenchReport(int Cores, IReadOnlyList<BenchLine> Katas) : Report;

/// <param name="Edits">How many edits were measured.</param>
/// <param name="Median">Milliseconds from the write of the file to the verdict on the screen.</param>
/// <param name="Percentile95">19 of 20 edits were answered in this many milliseconds.</param>
/// <param name="DotnetTest">Milliseconds that `dotnet test` took after the same edit, the median of three.</param>
internal sealed record BenchLine(string Kata, int Edits, double Median, double Percentile95, double DotnetTest)
{
    public double Ratio => Math.Round(DotnetTest / Median, 1);
}
