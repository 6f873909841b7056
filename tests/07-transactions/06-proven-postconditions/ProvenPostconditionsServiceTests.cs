namespace AsyncKatas.ProvenPostconditions.Tests;

public sealed class ProvenPostconditionsServiceTests
{
    [Fact]
    public Task What_it_promises_as_a_sentence() => Lab.RunAsync(async lab =>
    {
        var operation = lab.Start("run", () => new ProvenPostconditionsService().RunAsync(CancellationToken.None));

        lab.Step("the run to end", because: "the reason, in the words of the story");
        (await operation.Failure()).Should().BeNull("the rule that the kata teaches");
    });
}
