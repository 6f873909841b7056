namespace AsyncKatas.TestKit.Tests;

public sealed class VerifierTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("asynckatas-").FullName;

    string TestFile => Path.Combine(_folder, "PayTests.cs");

    string Verified => Path.Combine(_folder, "PayTests.Logs.verified.txt");

    string Received => Path.Combine(_folder, "PayTests.Logs.received.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_match_passes_and_deletes_what_was_received_before()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo");
        await File.WriteAllTextAsync(Received, "old");

        await Verifier.Verify("one\ntwo\n", TestFile, "Logs");

        File.Exists(Received).Should().BeFalse("nothing is left to accept");
    }

    [Fact]
    public async Task A_difference_is_shown_by_lines_and_written_beside_the_test()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree");

        (await Message("one\n2\nthree")).Should().Be(
            """
            Expected the text of PayTests.Logs.verified.txt, but it differs (- expected, + actual).
            To accept the new text, rename PayTests.Logs.received.txt to PayTests.Logs.verified.txt.

                one
              - two
              + 2
                three
            """.ReplaceLineEndings("\n"), "a reader should see what changed");
        (await File.ReadAllTextAsync(Received)).Should().Be("one\n2\nthree", "renaming it accepts the text");
    }

    [Fact]
    public async Task A_missing_file_fails_and_says_how_to_accept_the_text()
    {
        (await Message("one")).Should().Be(
            """
            Expected a file PayTests.Logs.verified.txt beside the test, but there is none yet.
            To accept the text below, rename PayTests.Logs.received.txt to PayTests.Logs.verified.txt.

                one
            """.ReplaceLineEndings("\n"), "a new snapshot must be read before it counts");
        File.Exists(Verified).Should().BeFalse("only a human accepts a text");

        File.Move(Received, Verified);
        await Verifier.Verify("one", TestFile, "Logs");
    }

    async Task<string> Message(string actual)
    {
        var verify = () => Verifier.Verify(actual, TestFile, "Logs");
        return (await verify.Should().ThrowAsync<LabException>("the text was not accepted")).Which.Message;
    }
}
