// Tempting: the register throws, so the job needs no code for it: a wrong number ends the run and stands in the log.
// Fails: the players after it keep their contracts, and the clubs get no report at all.
// Caught by: The_job_reports_whom_it_did_not_find_and_goes_on
namespace AsyncKatas.ProvenPostconditions;

public sealed class ContractJob(PlayerRegister register)
{
    public async Task<JobReport> RunAsync(IReadOnlyList<int> ended, CancellationToken cancellationToken)
    {
        List<int> released = [];
        foreach (var id in ended)
        {
            await register.ReleaseAsync(id, cancellationToken);
            released.Add(id);
        }

        return new JobReport(released, Missing: []);
    }
}

/// <param name="Released">The players who were in the register, and no longer are.</param>
/// <param name="Missing">Those who were not in it.</param>
public sealed record JobReport(IReadOnlyList<int> Released, IReadOnlyList<int> Missing);
