using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace AsyncKatas.TestKit;

/// <summary>Compares a text with a file beside the test, by the conventions of the package Verify.</summary>
public static class Verifier
{
    /// <summary>Compares with TestClass.Method.verified.txt; where it differs, writes TestClass.Method.received.txt and fails with the differing lines.</summary>
    /// <remarks>To accept a text, rename the received file to the verified one. Line endings and trailing white space do not count.</remarks>
    public static async Task Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        var folder = Path.GetDirectoryName(file)!;
        var (verified, received) = (Path.Combine(folder, name + ".verified.txt"), Path.Combine(folder, name + ".received.txt"));
        var text = Normalize(actual);
        var expected = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified)) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, text);
        throw new LabFailure(expected is null
            ? $"Expected a file {name}.verified.txt beside the test, but there is none yet.\nTo accept the text below, rename {name}.received.txt to {name}.verified.txt.\n\n{Indent(text)}"
            : $"Expected the text of {name}.verified.txt, but it differs (- expected, + actual).\nTo accept the new text, rename {name}.received.txt to {name}.verified.txt.\n\n{Difference(expected, text)}", trace: null);
    }

    static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    static string Indent(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);

    static string Difference(string expected, string actual)
    {
        var text = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines)
        {
            var sign = line.Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            text.Append("  ").Append(sign).Append(' ').Append(line.Text).Append('\n');
        }
        return text.ToString().TrimEnd();
    }
}
