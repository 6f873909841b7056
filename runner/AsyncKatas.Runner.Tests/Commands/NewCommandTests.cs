using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class NewCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private static readonly string[] Trees = ["katas", "solutions", "tests", "runner/shipped"];

    private readonly IDisposable _solution = fixture.Kept("AsyncKatas.sln");

    public void Dispose()
    {
        _solution.Dispose();
        foreach (var folder in Trees.Select(tree => Path.Combine(fixture.Root, tree, "01-first", "03-my-slug")).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_new_kata_is_laid_out_listed_and_verify_names_what_is_missing()
    {
        var output = await RunnerProgram.RunAsync(fixture, "new", "1.3", "my-slug");

        await Verifier.Verify($"{output.Everything}\n\n{await MissingAsync()}");
    }

    private async Task<string> MissingAsync()
    {
        var kata = new Kata(fixture.Repository, "01-first/03-my-slug");
        using var engine = new KataEngine(fixture.Repository, workers: 1);
        await engine.PrepareAsync(BehaviourChecks.Subjects(kata), _ => { }, CancellationToken.None);
        var (verdicts, findings) = await new KataVerification(engine, SourceIds.Read(fixture.Repository)).RunAsync(kata, times: 1, _ => { }, CancellationToken.None);

        verdicts.Should().OnlyContain(verdict => verdict.Compiles, "a scaffold compiles");
        var problems = TreeChecks.Run(fixture.Repository, [fixture.Sum, fixture.Total, kata]).Concat(findings).Where(finding => !finding.Passed);
        return string.Join('\n', problems.Select(finding => $"FAIL {finding.About}  {finding.Claim}\n{finding.Problem}"));
    }
}
