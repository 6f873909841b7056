using System.Text.Json;

namespace AsyncKatas.Runner.Progress;

/// <summary>A JSON file in .asynckatas, replaced in one step: a kill at any moment leaves the old or the new text.</summary>
internal static class StateFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write<T>(string path, T value)
    {
        var next = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(value, Options));
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Null when the file is missing or cannot be understood.</summary>
    public static T? Read<T>(string path) where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
