using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Search;

/// <summary>katas/symptoms.json: what people see or remember, messages and Python names above all, and the katas that treat it.</summary>
internal sealed record SymptomTable(IReadOnlyList<Symptom> Symptoms)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static SymptomTable Read(Repository repository)
    {
        var path = Path.Combine(repository.Katas, "symptoms.json");
        try
        {
            return JsonSerializer.Deserialize<SymptomTable>(File.ReadAllBytes(path), Options)!;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new UserError($"{repository.Relative(path)} cannot be read: {e.Message} Restore it with 'git checkout -- {repository.Relative(path)}'.");
        }
    }
}

/// <param name="Seen">The words for it: a message, a complaint, the name of an API.</param>
/// <param name="InDotNet">What it usually is in .NET, or becomes there, in one sentence.</param>
/// <param name="Katas">The katas that treat it, planned ones included; the one that treats it most comes first.</param>
internal sealed record Symptom(IReadOnlyList<string> Seen, string InDotNet, IReadOnlyList<string> Katas);
