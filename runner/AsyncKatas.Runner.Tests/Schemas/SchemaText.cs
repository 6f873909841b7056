using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace AsyncKatas.Runner.Tests.Schemas;

/// <summary>The JSON schema of a type, as the serializer would read and write it, with the type's own descriptions.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Type type, string title, JsonSerializerOptions options)
    {
        var readable = new JsonSerializerOptions(options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var exported = readable.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in exported) schema[key] = value?.DeepClone();
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject described || context.PropertyInfo?.AttributeProvider is not { } property) return schema;

        if (Attribute<RangeAttribute>(property) is { } range) (described["minimum"], described["maximum"]) = ((int)range.Minimum, (int)range.Maximum);
        if (Attribute<DescriptionAttribute>(property) is { } description) described.Insert(0, "description", description.Description);
        return described;
    }

    private static T? Attribute<T>(ICustomAttributeProvider provider) where T : Attribute => provider.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
