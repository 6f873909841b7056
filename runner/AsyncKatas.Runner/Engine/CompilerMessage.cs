namespace AsyncKatas.Runner.Engine;

/// <summary>An error or a warning of the compiler, with the line of source that it is about.</summary>
internal sealed record CompilerMessage(bool IsError, string Id, string Text, string? File, int Line, int Column, string? SourceLine);
