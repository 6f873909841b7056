using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncKatas.Runner.Reports;

/// <summary>What a command prints with --json. Each report's schema lies beside it, exported from the type; a test keeps the two equal.</summary>
internal abstract record Report
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, GetType(), Options));
}
