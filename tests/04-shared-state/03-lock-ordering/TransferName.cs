namespace AsyncKatas.LockOrdering.Tests;

/// <summary>The transfer that the current code works for, so that the fakes can tell who holds and who waits.</summary>
static class TransferName
{
    static readonly AsyncLocal<string?> Name = new();

    public static string Current { get => Name.Value ?? "?"; set => Name.Value = value; }

    /// <summary>False for code that works for no transfer in particular, such as a loop that was started with the service.</summary>
    public static bool IsKnown => Name.Value is not null;
}
