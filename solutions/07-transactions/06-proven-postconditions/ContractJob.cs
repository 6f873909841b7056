namespace AsyncKatas.ProvenPostconditions;

public sealed class ContractJob(PlayerRegister register)
{
    public async Task<JobReport> RunAsync(IReadOnlyList<int> ended, CancellationToken cancellationToken)
    {
        List<int> released = [], missing = [];
        foreach (var id in ended)
        {
            // The job has no HTTP in it, and takes the same exception for what it is: one line in the report.
            try
            {
                await register.ReleaseAsync(id, cancellationToken);
                released.Add(id);
            }
            catch (PlayerNotFoundException)
            {
                missing.Add(id);
            }
        }

        return new JobReport(released, missing);
    }
}

/// <param name="Released">The players who were in the register, and no longer are.</param>
/// <param name="Missing">Those who were not in it.</param>
public sealed record JobReport(IReadOnlyList<int> Released, IReadOnlyList<int> Missing);
