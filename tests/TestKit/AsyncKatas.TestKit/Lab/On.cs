namespace AsyncKatas.TestKit;

/// <summary>Where a call of the code under test is started.</summary>
public enum On
{
    /// <summary>A thread of its own without a synchronization context: what a console program or ASP.NET Core gives.</summary>
    Thread,

    /// <summary>The lab's single-threaded synchronization context: what a desktop application gives; blocking it fails the test at once.</summary>
    Stage,

    /// <summary>A thread of the thread pool.</summary>
    Pool,
}
