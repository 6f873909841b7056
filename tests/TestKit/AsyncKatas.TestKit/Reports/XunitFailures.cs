// xunit prints the full type name before a message, except for exceptions of this namespace. A learner should read the
// sentence first, so what leaves a lab lives here; to catch it, the public base classes are enough.
namespace Xunit.Sdk;

internal sealed class LabFailure(string message, string? trace) : AsyncKatas.TestKit.LabException(message, trace);

internal sealed class LabStall(string message, string? trace) : AsyncKatas.TestKit.StallException(message, trace);
