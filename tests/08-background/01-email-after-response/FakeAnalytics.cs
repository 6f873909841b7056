namespace AsyncKatas.EmailAfterResponse.Tests;

internal sealed class FakeAnalytics(Gate gate) : IAnalytics
{
    public Task CountAsync(int assessmentId, CancellationToken cancellationToken) => gate.Pass($"assessment {assessmentId}", cancellationToken);
}
