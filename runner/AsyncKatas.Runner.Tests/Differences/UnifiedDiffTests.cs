using AsyncKatas.Runner.Differences;

namespace AsyncKatas.Runner.Tests.Differences;

/// <summary>The diff is read back as `patch` would: each header must hold, each context must fit, and the result must be the other text.</summary>
public sealed class UnifiedDiffTests
{
    private static readonly string Twenty = string.Concat(Enumerable.Range(1, 20).Select(number => $"line {number}\n"));

    public static TheoryData<string, string?, string?> Changes => new()
    {
        { "in the middle", Twenty, Twenty.Replace("line 10\n", "line ten\n", StringComparison.Ordinal) },
        { "at both ends", Twenty, "first\n" + Twenty[7..] + "last\n" },
        { "contexts that touch", Twenty, Twenty.Replace("line 5\n", "", StringComparison.Ordinal).Replace("line 12\n", "twelve\ndozen\n", StringComparison.Ordinal) },
        { "contexts that do not touch", Twenty, Twenty.Replace("line 5\n", "", StringComparison.Ordinal).Replace("line 13\n", "thirteen\n", StringComparison.Ordinal) },
        { "a last line that loses its end", Twenty, Twenty.TrimEnd('\n') },
        { "a last line that gets its end", Twenty.TrimEnd('\n'), Twenty },
        { "a change above a last line without end", Twenty.TrimEnd('\n'), Twenty.Replace("line 18\n", "", StringComparison.Ordinal).TrimEnd('\n') },
        { "lines that repeat", "{\n}\n{\n}\n", "{\n{\n}\n}\n" },
        { "a file that is new", null, "one\ntwo\n" },
        { "a file that is gone", "one\ntwo\n", null },
        { "an empty file that is filled", "", "one\n" },
        { "a file that is emptied", "one\n", "" },
        { "Windows line endings", Twenty.Replace("\n", "\r\n", StringComparison.Ordinal), Twenty.Replace("line 10\n", "line ten\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Applied_to_the_one_text_it_gives_the_other(string change, string? before, string? after)
    {
        var diff = string.Concat(UnifiedDiff.Of("Code.cs", before, after));

        Patch.Apply(diff, before ?? "").Should().Be(after ?? "", $"{change} has to arrive whole");
    }

    [Fact]
    public void A_file_that_is_there_on_one_side_only_is_compared_with_nothing()
    {
        UnifiedDiff.Of("Code.cs", null, "one\n").Should().StartWith(["--- /dev/null\n", "+++ b/Code.cs\n"], "git creates it then");
        UnifiedDiff.Of("Code.cs", "one\n", null).Should().StartWith(["--- a/Code.cs\n", "+++ /dev/null\n"], "git removes it then");
    }

    [Fact]
    public void Changes_far_from_each_other_are_hunks_of_their_own() =>
        UnifiedDiff.Of("Code.cs", Twenty, Twenty.Replace("line 2\n", "", StringComparison.Ordinal).Replace("line 19\n", "", StringComparison.Ordinal))
            .Where(line => line.StartsWith("@@", StringComparison.Ordinal)).Should().Equal(["@@ -1,5 +1,4 @@\n", "@@ -16,5 +15,4 @@\n"], "three lines of context are enough");

    [Fact]
    public void Other_line_endings_alone_are_no_difference() =>
        UnifiedDiff.Of("Code.cs", Twenty.Replace("\n", "\r\n", StringComparison.Ordinal), Twenty).Should().BeEmpty("a checkout on Windows has them everywhere");
}
