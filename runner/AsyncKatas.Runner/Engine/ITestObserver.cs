namespace AsyncKatas.Runner.Engine;

/// <summary>Is told what happens while tests run; they run in the order in which a learner reads their failures.</summary>
internal interface ITestObserver
{
    void Started(string test);

    void Finished(TestResult test);
}
