using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Decisions;

/// <summary>katas/decisions.json: questions that end at a .NET primitive, its reasons and the katas that practise it.</summary>
internal static class DecisionTree
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static DecisionQuestion Read(Repository repository)
    {
        var path = Path.Combine(repository.Katas, "decisions.json");
        try
        {
            var tree = JsonSerializer.Deserialize<DecisionQuestion>(File.ReadAllBytes(path), Options)!;
            return tree.Undecided is { } option ? throw new JsonException($"'{option.If}' needs either \"then\" or \"answer\".") : tree;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new UserError($"{repository.Relative(path)} cannot be read: {e.Message} Restore it with 'git checkout -- {repository.Relative(path)}'.");
        }
    }
}

internal sealed record DecisionQuestion(string Ask, IReadOnlyList<DecisionOption> Options)
{
    /// <summary>The first option that leads nowhere, or to two places.</summary>
    [JsonIgnore]
    public DecisionOption? Undecided => Options.Select(option => option.Then is null == option.Answer is null ? option : option.Then?.Undecided).FirstOrDefault(option => option is not null);
}

/// <param name="If">The case that the user is in.</param>
/// <param name="Then">The next question; null where the answer is known.</param>
internal sealed record DecisionOption(string If, DecisionQuestion? Then = null, DecisionAnswer? Answer = null);

/// <param name="Because">Why, one sentence or two for each reason.</param>
/// <param name="Katas">Numbers of the katas that practise it, planned ones included.</param>
internal sealed record DecisionAnswer(string Text, IReadOnlyList<string> Because, IReadOnlyList<string> Katas);
