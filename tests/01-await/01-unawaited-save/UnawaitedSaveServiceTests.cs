namespace AsyncKatas.UnawaitedSave.Tests;

public sealed class UnawaitedSaveServiceTests
{
    [Fact]
    public Task What_it_promises_as_a_sentence() => Lab.RunAsync(async lab =>
    {
        var operation = lab.Start("run", () => new UnawaitedSaveService().RunAsync(CancellationToken.None));

        lab.Step("the run to end", because: "the reason, in the words of the story");
        (await operation.Failure()).Should().BeNull("the rule that the kata teaches");
    });
}
