using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>Reads lines from a program's debug symbols where there is no stack trace to read them from.</summary>
internal static class DebugSymbols
{
    // the table of suspension points that the compiler writes for debuggers:
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    static readonly Guid SteppingInformation = new("54FD2AC5-E925-401A-9C2A-F94F171072F8");

    static readonly ConditionalWeakTable<Assembly, MetadataReaderProvider> Symbols = [];

    /// <summary>Gives the symbols of an assembly that was loaded from memory, which the runtime does not hand out.</summary>
    public static void Add(Assembly assembly, byte[] portablePdb) => Symbols.AddOrUpdate(assembly, Provider(portablePdb));

    /// <summary>The n-th await of an async method, given its MoveNext.</summary>
    public static CodeLocation OfAwait(MethodBase move, int index) =>
        At(move, (reader, method) => YieldOffset(reader, method, index));

    /// <summary>The statement at an offset of a method's code.</summary>
    public static CodeLocation OfOffset(MethodBase method, int offset) => At(method, (_, _) => offset);

    // Without symbols the method's name is all there is.
    static CodeLocation At(MethodBase method, Func<MetadataReader, MethodDebugInformationHandle, long?> findOffset)
    {
        var name = Stacks.NameOf(method);
        if (Of(method.Module.Assembly)?.GetMetadataReader() is not { } reader) return new(name, null, 0);
        var handle = ((MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken)).ToDebugInformationHandle();
        var offset = findOffset(reader, handle);
        var point = reader.GetMethodDebugInformation(handle).GetSequencePoints().LastOrDefault(p => !p.IsHidden && p.Offset <= offset);
        return point.Document.IsNil ? new(name, null, 0) : new(name, reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
    }

    static MetadataReaderProvider? Of(Assembly assembly)
    {
        if (Symbols.TryGetValue(assembly, out var known)) return known;
        var file = assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".pdb");
        return File.Exists(file) ? Symbols.GetValue(assembly, _ => Provider(File.ReadAllBytes(file))) : null;
    }

    static MetadataReaderProvider Provider(byte[] portablePdb) => MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(portablePdb));

    static long? YieldOffset(MetadataReader reader, MethodDebugInformationHandle method, int index)
    {
        foreach (var handle in reader.GetCustomDebugInformation(method.ToDefinitionHandle()))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) != SteppingInformation) continue;
            var blob = reader.GetBlobReader(information.Value);
            blob.ReadUInt32();      // the catch handler
            for (var i = 0; blob.RemainingBytes > 0; i++)
            {
                var yield = blob.ReadUInt32();
                blob.ReadUInt32();      // where it resumes
                blob.ReadCompressedInteger();
                if (i == index) return yield;
            }
        }
        return null;
    }
}
