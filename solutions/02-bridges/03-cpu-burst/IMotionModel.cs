namespace AsyncKatas.CpuBurst;

/// <summary>Tells how far a player has run. Nothing but computation, on any thread: microseconds for a row, half a minute for a file.</summary>
public interface IMotionModel
{
    int Metres(string row);
}
