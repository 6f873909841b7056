using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>katas/sources.json: each item of the two source documents, and what teaches it.</summary>
internal sealed record SourceIds(IReadOnlyList<SourceDocument> Sources, IReadOnlyList<SourceItem> Items)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static SourceIds Read(Repository repository)
    {
        var path = Path.Combine(repository.Katas, "sources.json");
        try
        {
            return JsonSerializer.Deserialize<SourceIds>(File.ReadAllBytes(path), Options)!;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new UserError($"{repository.Relative(path)} cannot be read: {e.Message} Restore it with 'git checkout -- {repository.Relative(path)}'.");
        }
    }
}

internal sealed record SourceDocument(string Id, string Title, string What);

/// <param name="Katas">Numbers of the katas that teach the item, planned ones included.</param>
/// <param name="Feature">What covers the item when no kata does.</param>
internal sealed record SourceItem(string Id, string Item, string Lesson, IReadOnlyList<string> Katas, string? Feature);
