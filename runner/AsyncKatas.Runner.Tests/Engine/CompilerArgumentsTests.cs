using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Engine;

[Collection(FixtureCollection.Name)]
public sealed class CompilerArgumentsTests(FixtureCurriculum fixture)
{
    private const string Folder = "katas/01-first/01-unawaited-sum";

    [Fact]
    public async Task Source_files_that_come_and_go_are_noticed()
    {
        using (fixture.Written($"{Folder}/Judge.cs", "namespace AsyncKatas.UnawaitedSum;\n"))
        {
            (await SourcesAsync()).Should().Contain("Judge.cs", "a learner may add a file");
        }

        (await SourcesAsync()).Should().NotContain("Judge.cs", "a learner may delete a file").And.Contain("Scoreboard.cs", "the others are still there");
    }

    [Fact]
    public async Task MSBuild_is_not_asked_while_nothing_that_decides_has_changed()
    {
        using var _ = fixture.Changed($"{Folder}/Scoreboard.cs", "// Adds up", "// Sums up");
        var steps = new List<string>();

        await new CompilerArguments(fixture.Repository).LoadAsync([fixture.Sum.KataProject], steps.Add, CancellationToken.None);

        steps.Should().BeEmpty("the text of a source file does not change how it is compiled");
    }

    [Fact]
    public async Task A_project_that_MSBuild_cannot_read_is_an_error_that_names_it()
    {
        using var _ = fixture.Changed($"{Folder}/UnawaitedSum.csproj", "/>", ">");

        var loading = () => new CompilerArguments(fixture.Repository).LoadAsync([fixture.Sum.KataProject], _ => { }, CancellationToken.None);

        (await loading.Should().ThrowAsync<UserError>("a learner can put it right")).Which.Message.Should()
            .StartWith($"The projects could not be prepared: {Folder}/UnawaitedSum.csproj(", "it names the file and the place").And.EndWith("Run 'dotnet build' to see all of it.", "it names the next command");
    }

    [Fact]
    public async Task A_missing_project_is_an_error_that_names_it()
    {
        using var _ = fixture.Removed($"{Folder}/UnawaitedSum.csproj");

        var loading = () => new CompilerArguments(fixture.Repository).LoadAsync([fixture.Sum.KataProject], _ => { }, CancellationToken.None);

        (await loading.Should().ThrowAsync<UserError>("a learner can put it right")).Which.Message.Should()
            .Contain($"{Folder}/UnawaitedSum.csproj is missing", "it names the file").And.Contain("git checkout -- ", "it names the next command");
    }

    [Fact]
    public async Task A_package_that_the_worker_does_not_have_is_noticed()
    {
        var added = typeof(Markdig.Markdown).Assembly.Location;
        using var _ = fixture.Changed("artifacts/katas/compiler/UnawaitedSum.rsp", text => $"{text}/reference:\"{added}\"\n");
        var arguments = new CompilerArguments(fixture.Repository);
        await arguments.LoadAsync([fixture.Sum.KataProject, fixture.Sum.TestsProject], _ => { }, CancellationToken.None);

        var unknown = new SubjectCompiler(arguments).UnknownPackages(fixture.SumShipped);

        unknown.Should().Equal(["Markdig.dll"], "such a subject goes through dotnet test, which brings its packages along");
    }

    [Fact]
    public async Task The_packages_that_every_kata_has_are_known()
    {
        var arguments = new CompilerArguments(fixture.Repository);
        await arguments.LoadAsync([fixture.Sum.KataProject, fixture.Sum.TestsProject], _ => { }, CancellationToken.None);

        new SubjectCompiler(arguments).UnknownPackages(fixture.SumShipped).Should().BeEmpty("otherwise no verdict would be fast");
    }

    [Fact]
    public async Task Tests_are_not_compiled_again_for_an_edit_inside_a_method()
    {
        var arguments = new CompilerArguments(fixture.Repository);
        var compiler = new SubjectCompiler(arguments);
        var before = await CompileAsync();
        using var _ = fixture.Changed($"{Folder}/Scoreboard.cs", "// Adds up", "// Sums up");

        var after = await CompileAsync();

        after.Request!.Kata.Should().NotEqual(before.Request!.Kata, "the kata was edited");
        after.Request.Tests.Should().BeSameAs(before.Request.Tests, "nothing that the tests see has changed, and each save would wait for their compilation");

        async Task<CompiledSubject> CompileAsync()
        {
            await arguments.LoadAsync([fixture.Sum.KataProject, fixture.Sum.TestsProject], _ => { }, CancellationToken.None);
            return compiler.Compile(fixture.SumShipped, CancellationToken.None);
        }
    }

    private async Task<IEnumerable<string>> SourcesAsync()
    {
        var arguments = new CompilerArguments(fixture.Repository);
        await arguments.LoadAsync([fixture.Sum.KataProject], _ => { }, CancellationToken.None);
        return arguments.Of(fixture.Sum.KataProject).SourceFiles.Select(file => Path.GetFileName(file.Path));
    }
}
