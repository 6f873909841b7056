using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class FindCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Row = "| [1.2](01-first/02-unawaited-total/) | Paid, but not saved | ★★ | 10 |\n";

    private readonly IDisposable _planned = fixture.Changed("katas/README.md", Row, Row + "| 1.3 `planned` | `gather` [all] | ★ | 5 |\n");

    public void Dispose() => _planned.Dispose();

    [Fact]
    public async Task Each_kata_is_shown_with_why_it_matched_and_the_next_command() => await Verifier.Verify(await ScreenAsync("find", "GATHER"));

    [Fact]
    public async Task Several_words_need_no_quotes_and_may_match_in_several_places() => await Verifier.Verify(await ScreenAsync("find", "total", "is", "paid"));

    [Fact]
    public async Task As_JSON_a_script_gets_states_reasons_and_paths() => await Verifier.Verify(await ScreenAsync("find", "gather", "--json"));

    [Fact]
    public async Task Nothing_found_is_one_sentence_with_what_is_near_and_exit_code_1() => await Verifier.Verify(await ScreenAsync("find", "gahter"));

    [Fact]
    public async Task Nothing_found_as_JSON_has_the_same_suggestions() => await Verifier.Verify(await ScreenAsync("find", "gahter", "--json"));

    [Fact]
    public async Task A_word_may_be_an_option_of_another_program() =>
        (await RunnerProgram.RunAsync(fixture, "find", "--gather")).ExitCode.Should().Be(0, "the kata about gather was found");

    [Fact]
    public async Task Words_without_a_letter_could_not_run() =>
        (await RunnerProgram.RunAsync(fixture, "find", "???")).Should().Be(new RunnerOutput(2, "", "error: There is no word to look for: give one, for example './run.sh find deadlock'.\n"), "nothing can be looked for");

    [Fact]
    public async Task A_bad_table_of_symptoms_could_not_run_and_names_the_file()
    {
        using var _ = fixture.Changed("katas/symptoms.json", "\"inDotNet\"", "\"inJava\"");

        var output = await RunnerProgram.RunAsync(fixture, "find", "gather");

        output.ExitCode.Should().Be(2, "nothing was searched");
        output.Errors.Should().StartWith("error: katas/symptoms.json cannot be read: ", "it names the file").And.EndWith("Restore it with 'git checkout -- katas/symptoms.json'.\n", "it names the next command");
    }

    private async Task<string> ScreenAsync(params string[] arguments) => (await RunnerProgram.RunAsync(fixture, arguments)).Everything;
}
