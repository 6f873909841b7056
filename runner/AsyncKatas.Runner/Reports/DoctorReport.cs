using AsyncKatas.Runner.Health;

namespace AsyncKatas.Runner.Reports;

/// <param name="Healthy">Nothing is broken; there may be warnings.</param>
internal sealed record DoctorReport(bool Healthy, IReadOnlyList<Diagnosis> Diagnoses) : Report
{
    public static DoctorReport Of(IReadOnlyList<Diagnosis> diagnoses) => new(diagnoses.All(diagnosis => diagnosis.Condition != Condition.Problem), diagnoses);
}
