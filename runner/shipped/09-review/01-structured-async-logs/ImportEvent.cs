namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>The lines that alerts and dashboards ask for, by number. The README says which data each of them carries.</summary>
public enum ImportEvent
{
    Started = 1,
    StepCompleted = 2,
    Succeeded = 3,
    Failed = 4,
    Cancelled = 5,
    NewsSent = 6,
}

/// <summary>What an import does, in this order.</summary>
public enum ImportStep
{
    ReadPlayers,
    AddPlayers,
    Commit,
}
