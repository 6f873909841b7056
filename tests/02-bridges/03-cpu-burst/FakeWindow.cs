namespace AsyncKatas.CpuBurst.Tests;

/// <summary>Knows each fixture with a "v" in it, and defends itself like a control: only the stage's thread may touch it.</summary>
public sealed class FakeWindow(Lab lab) : IDashboard
{
    readonly List<string> _shown = [];

    public IReadOnlyList<string> Shown => _shown;

    public bool Knows(string fixture)
    {
        VerifyAccess();
        return fixture.Contains(" v ");
    }

    public void Show(string fixture, int metres)
    {
        VerifyAccess();
        _shown.Add($"{fixture}: {metres} m");
    }

    void VerifyAccess()
    {
        if (Thread.CurrentThread != lab.Stage.Thread)
            throw new InvalidOperationException("The calling thread cannot access this object because a different thread owns it.");
    }
}
