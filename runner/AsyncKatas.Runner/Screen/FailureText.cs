using System.Text.RegularExpressions;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Screen;

/// <summary>A failing test's message without what xunit puts around it: the kit's exception type, which is no news to a learner.</summary>
internal static partial class FailureText
{
    public static IEnumerable<string> Of(TestResult test) => Text(test).TrimEnd().Split('\n').Select(line => line.TrimEnd());

    public static string Text(TestResult test) => KitPrefix().Replace(test.Message ?? "", "");

    [GeneratedRegex(@"^(AsyncKatas\.TestKit\.\w+|Xunit\.Sdk\.\w+) : ")]
    private static partial Regex KitPrefix();
}
