using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Health;

namespace AsyncKatas.Runner.Tests.Health;

/// <summary>Editor and git, looked for in an environment of the test's own.</summary>
public sealed class ToolCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asynckatas-tools-").FullName;
    private readonly Dictionary<string, string> _environment = [];

    public ToolCheckTests() => _environment["PATH"] = _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_any_editor_there_is_a_warning() => Editor().ShouldBe(Condition.Warning, "none is known");

    [Fact]
    public void The_editor_code_is_found_by_itself()
    {
        Install("code");

        Editor().ShouldBe(Condition.Ok, "code, found on the PATH");
    }

    [Fact]
    public void VISUAL_comes_before_EDITOR_and_may_have_arguments()
    {
        Install("vim");
        (_environment["VISUAL"], _environment["EDITOR"]) = ("vim -p", "nano");

        Editor().ShouldBe(Condition.Ok, "vim -p, from $VISUAL");
    }

    [Fact]
    public void A_path_with_blanks_may_be_quoted()
    {
        Install("my editor");
        _environment["VISUAL"] = $"\"{Path.Combine(_folder, "my editor")}\" --wait";

        Editor().ShouldBe(Condition.Ok, "--wait, from $VISUAL");
    }

    [Fact]
    public void An_editor_that_is_not_there_is_worth_a_warning()
    {
        _environment["EDITOR"] = "vmi";

        Editor().ShouldBe(Condition.Warning, "$EDITOR is 'vmi', which is not found");
    }

    [Fact]
    public void Without_git_there_is_a_warning() => Git().ShouldBe(Condition.Warning, "is not on the PATH");

    [Fact]
    public void A_folder_from_a_zip_file_is_worth_a_warning()
    {
        Install("git");

        Git().ShouldBe(Condition.Warning, "this folder is no checkout");
    }

    [Fact]
    public void A_checkout_with_git_is_well()
    {
        Install("git");
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));

        Git().ShouldBe(Condition.Ok, "this is a checkout");
    }

    private void Install(string program) => File.WriteAllText(Path.Combine(_folder, program), "");

    private Diagnosis Editor() => EditorCheck.Run(_environment.GetValueOrDefault);

    private Diagnosis Git() => GitCheck.Run(new Repository(_folder), _environment.GetValueOrDefault);
}
