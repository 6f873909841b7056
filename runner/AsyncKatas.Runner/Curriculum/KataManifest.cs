using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>kata.json. Its schema, kata.schema.json beside this file, is exported from this type; a test keeps the two equal.</summary>
internal sealed record KataManifest
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Title { get; init; }

    [Description("What the kata teaches, in one sentence; shown when it is solved.")]
    public required string Lesson { get; init; }

    [Description("1 (a warm-up) to 4 (a capstone).")]
    [Range(1, 4)]
    public required int Difficulty { get; init; }

    [Description("How long a learner takes.")]
    public required int Minutes { get; init; }

    [Description("Ids of the source items that the kata teaches; katas/sources.json lists them.")]
    public required IReadOnlyList<string> Covers { get; init; }

    [Description("APIs, Python names and symptoms that somebody may search for.")]
    public required IReadOnlyList<string> Tags { get; init; }

    [Description("Numbers of other katas, such as 3.1.")]
    public required IReadOnlyList<string> Related { get; init; }

    public required IReadOnlyList<ReadingLink> Reading { get; init; }

    [Description("APIs that would make the kata stale if they appeared in .NET, such as System.Threading.AsyncLock; `doctor` looks for them.")]
    public IReadOnlyList<string> RefreshWhen { get; init; } = [];

    [Description("Each test that fails as shipped, in the order to run and read them, with a phrase of its message.")]
    public required IReadOnlyDictionary<string, string> Red { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static JsonSerializerOptions SerializerOptions => Options;

    /// <summary>The keys that kata.json may have.</summary>
    public static IEnumerable<string> Keys => Options.GetTypeInfo(typeof(KataManifest)).Properties.Select(property => property.Name);

    public static KataManifest Read(string path, string shownPath)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<KataManifest>(File.ReadAllBytes(path), Options)
                ?? throw new UserError($"{shownPath} holds no kata: compare it with runner/AsyncKatas.Runner/Curriculum/kata.schema.json.");
            return manifest.Difficulty is >= 1 and <= 4
                ? manifest
                : throw new UserError($"{shownPath} is not a valid kata: \"difficulty\" is {manifest.Difficulty}; expected 1 to 4. Compare it with runner/AsyncKatas.Runner/Curriculum/kata.schema.json.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserError($"{shownPath} is missing: restore it with 'git checkout -- {shownPath}'.");
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $":{number + 1}" : "";
            throw new UserError($"{shownPath}{line} is not a valid kata: {e.Message.Split(" Path:")[0].Replace(" for type 'AsyncKatas.Runner.Curriculum.KataManifest'", "", StringComparison.Ordinal)} Compare it with runner/AsyncKatas.Runner/Curriculum/kata.schema.json.");
        }
    }
}

internal sealed record ReadingLink(string Title, string Url);
