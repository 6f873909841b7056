using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AsyncKatas.Runner.Engine;

/// <summary>Tells whether an assembly makes code while it runs, which a worker refuses and `dotnet test` does not.</summary>
internal static class RuntimeCode
{
    public static bool IsMadeBy(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type =>
            metadata.GetString(type.Namespace) == "System.Reflection.Emit"
            || (metadata.GetString(type.Namespace) == "System.Reflection" && metadata.GetString(type.Name) == "DispatchProxy"));
    }
}
