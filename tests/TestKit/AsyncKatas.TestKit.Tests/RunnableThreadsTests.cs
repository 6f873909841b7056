namespace AsyncKatas.TestKit.Tests;

public sealed class RunnableThreadsTests
{
    [Fact]
    public void A_runnable_thread_is_seen_while_an_older_one_ends()
    {
        if (!OperatingSystem.IsLinux()) return;      // elsewhere .NET makes the listing

        using var scan = new RunnableThreads();
        var wrong = 0;
        var older = new Runner();
        for (var round = 0; round < 3_000; round++)
        {
            var newer = new Runner();
            older.End();
            for (var look = 0; look < 5; look++)
                if (scan.None) wrong++;
            older.Join();
            older = newer;
        }
        older.End();
        older.Join();

        wrong.Should().Be(0, "a thread that never slept existed all the time, and a listing of threads ends at one that ends");
    }

    /// <summary>A thread that is runnable from the end of its construction until it is told to end.</summary>
    sealed class Runner
    {
        readonly Thread _thread;
        volatile bool _runs, _ends;

        public Runner()
        {
            _thread = new Thread(Run) { IsBackground = true };
            _thread.Start();
            while (!_runs) Thread.Yield();
        }

        public void End() => _ends = true;

        public void Join() => _thread.Join();

        void Run()
        {
            _runs = true;
            while (!_ends) Thread.Yield();
        }
    }
}
