namespace AsyncKatas.Runner;

/// <summary>Something the user can put right: one sentence that says what, in which file, and the next command. Shown without a stack.</summary>
internal sealed class UserError(string message) : Exception(message);
