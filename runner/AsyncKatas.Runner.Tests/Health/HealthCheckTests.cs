using AsyncKatas.Runner.Health;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Health;

/// <summary>Each check, with the thing that it is about broken.</summary>
[Collection(FixtureCollection.Name)]
public sealed class HealthCheckTests(FixtureCurriculum fixture)
{
    private const string Assets = "artifacts/katas/obj/UnawaitedSum.Tests/project.assets.json";

    [Fact]
    public async Task An_SDK_that_global_json_refuses_is_a_problem()
    {
        using var _ = fixture.Changed("global.json", "10.0.100", "99.0.100");

        (await SdkCheck.RunAsync(fixture.Repository, CancellationToken.None)).ShouldBe(Condition.Problem, "no installed .NET SDK is accepted by global.json");
    }

    [Fact]
    public void A_worker_or_a_compiler_that_is_gone_is_a_problem()
    {
        var (there, gone) = (Path.Combine(fixture.Root, Assets), Path.Combine(fixture.Root, "gone.dll"));

        BuildCheck.Run(gone, there).ShouldBe(Condition.Problem, "its worker, which runs the tests, is not built");
        BuildCheck.Run(there, gone).ShouldBe(Condition.Problem, "the SDK that it was built with is gone");
        BuildCheck.Run(there, there).ShouldBe(Condition.Ok, "built, and its worker too");
    }

    [Fact]
    public void Packages_that_lie_there_whole_are_counted()
    {
        var diagnosis = PackageCheck.Run(fixture.Repository, [fixture.Sum]);

        diagnosis.ShouldBe(Condition.Ok, "packages are restored; judging needs no network");
        diagnosis.Says.Should().MatchRegex("^[1-9][0-9]", "xunit alone brings several");
    }

    [Fact]
    public void A_package_that_lacks_a_file_is_a_problem()
    {
        using var _ = fixture.Changed(Assets, "xunit.core.nuspec", "xunit.core.missing");

        PackageCheck.Run(fixture.Repository, [fixture.Sum]).ShouldBe(Condition.Problem, "packages lack files, xunit.core/2.9.3 for one");
    }

    [Fact]
    public void A_kata_that_was_never_restored_is_worth_a_warning()
    {
        using var _ = fixture.Removed(Assets);

        PackageCheck.Run(fixture.Repository, [fixture.Sum]).ShouldBe(Condition.Warning, "1 of 2 projects are not restored yet");
    }

    [Fact]
    public void A_restore_that_was_cut_off_is_worth_a_warning()
    {
        using var _ = fixture.Written(Assets, "{ \"version\": 3,");

        PackageCheck.Run(fixture.Repository, [fixture.Sum]).ShouldBe(Condition.Warning, "1 of 2 projects are not restored yet");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_problem()
    {
        using var _ = fixture.Written(".asynckatas", "a file in the folder's place");

        FolderChecks.Run(fixture.Repository).Where(diagnosis => diagnosis.Condition == Condition.Problem).Should()
            .ContainSingle("the other folders are well").Which.ShouldBe(Condition.Problem, "cannot be written");
    }

    [Fact]
    public void Progress_that_is_damaged_is_a_problem()
    {
        using var _ = fixture.Written(".asynckatas/progress.json", "{ \"01-first");

        FolderChecks.Run(fixture.Repository).Last().ShouldBe(Condition.Problem, ".asynckatas/progress.json is damaged");
    }

    [Fact]
    public async Task A_file_that_nobody_reports_is_a_warning()
    {
        using var _ = fixture.Written(".asynckatas/progress.json", "{}");

        (await FileEventCheck.RunAsync(fixture.Repository, _ => Task.CompletedTask, TimeSpan.FromMilliseconds(1), CancellationToken.None))
            .ShouldBe(Condition.Warning, "do not arrive: ./run.sh watch looks for edits twice a second instead");
    }

    [Fact]
    public async Task File_events_leave_no_file_behind()
    {
        using var _ = fixture.Written(".asynckatas/progress.json", "{}");

        (await FileEventCheck.RunAsync(fixture.Repository, CancellationToken.None)).ShouldBe(Condition.Ok, "arrive");
        Directory.GetFiles(fixture.Repository.State).Should().ContainSingle("only the progress was there before");
    }
}
