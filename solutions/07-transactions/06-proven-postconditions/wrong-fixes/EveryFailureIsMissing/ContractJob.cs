// Tempting: a job at night must not stop, so it notes whatever goes wrong and goes on.
// Fails: a full disk makes everybody missing, and the report looks like one of typing errors.
// Caught by: A_database_that_fails_makes_the_job_fail
namespace AsyncKatas.ProvenPostconditions;

public sealed class ContractJob(PlayerRegister register)
{
    public async Task<JobReport> RunAsync(IReadOnlyList<int> ended, CancellationToken cancellationToken)
    {
        List<int> released = [], missing = [];
        foreach (var id in ended)
        {
            try
            {
                await register.ReleaseAsync(id, cancellationToken);
                released.Add(id);
            }
            catch (Exception)
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
