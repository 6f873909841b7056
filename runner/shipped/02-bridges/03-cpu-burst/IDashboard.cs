namespace AsyncKatas.CpuBurst;

/// <summary>The trainers' window. Like every control, it may be touched only by the thread that paints it; a call takes microseconds.</summary>
public interface IDashboard
{
    bool Knows(string fixture);

    void Show(string fixture, int metres);
}
