namespace AsyncKatas.ProvenPostconditions;

public sealed class ContractJob(PlayerRegister register)
{
    public async Task<JobReport> RunAsync(IReadOnlyList<int> ended, CancellationToken cancellationToken)
    {
        List<int> released = [], missing = [];
        foreach (var id in ended)
            (await register.ReleaseAsync(id, cancellationToken) ? released : missing).Add(id);

        return new JobReport(released, missing);
    }
}

/// <param name="Released">The players who were in the register, and no longer are.</param>
/// <param name="Missing">Those who were not in it.</param>
public sealed record JobReport(IReadOnlyList<int> Released, IReadOnlyList<int> Missing);
