using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Health;

/// <summary>Everything that the runner depends on, looked at in the order in which it is needed. Nothing here uses the network.</summary>
internal static class Doctor
{
    public static async Task<IReadOnlyList<Diagnosis>> ExamineAsync(Repository repository, CancellationToken cancellationToken)
    {
        var katas = CurriculumReader.Read(repository);
        return
        [
            await SdkCheck.RunAsync(repository, cancellationToken),
            BuildCheck.Run(),
            PackageCheck.Run(repository, katas),
            .. FolderChecks.Run(repository),
            await FileEventCheck.RunAsync(repository, cancellationToken),
            EditorCheck.Run(Environment.GetEnvironmentVariable),
            GitCheck.Run(repository, Environment.GetEnvironmentVariable),
            .. CurriculumChecks.Run(katas),
        ];
    }
}
