namespace AsyncKatas.TestKit;

/// <summary>The kit's own work on threads that it interrupts: an interrupt meant for the code under test surfaces in whatever lock comes first, a dictionary's included.</summary>
internal static class Uninterrupted
{
    /// <summary>Takes interrupts off the thread, and begins the work again, until it ends; it must be harmless to begin it twice.</summary>
    public static void Run(Action work)
    {
        while (true)
        {
            try
            {
                work();
                return;
            }
            catch (ThreadInterruptedException) { }
        }
    }
}
