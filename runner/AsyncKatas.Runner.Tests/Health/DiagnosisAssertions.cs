using AsyncKatas.Runner.Health;

namespace AsyncKatas.Runner.Tests.Health;

internal static class DiagnosisAssertions
{
    public static void ShouldBe(this Diagnosis diagnosis, Condition condition, string says)
    {
        diagnosis.Condition.Should().Be(condition, $"that decides the exit code, and it says '{diagnosis.Says}'");
        diagnosis.Says.Should().Contain(says, "a message says what is wrong");
        (diagnosis.Next is null).Should().Be(condition == Condition.Ok, "whoever reads of a problem wants to know what to do");
    }
}
