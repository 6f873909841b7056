namespace AsyncKatas.UnawaitedTotal.Tests;

public sealed class PurseTests
{
    [Fact]
    public Task Nothing_is_counted_before_it_is_saved() => Lab.RunAsync(async lab =>
    {
        var saving = lab.Gate("save");
        var purse = new Purse(_ => saving.Pass());
        var adding = lab.Start("add", () => purse.AddAsync(3));

        lab.Step("the save to begin", because: "the coins were added");
        await saving.Reached(1);
        await lab.Settle();
        purse.Total.Should().Be(0, "nothing is saved yet");

        saving.Open();
        await adding.Ended();
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task What_is_saved_is_counted(int coins) => Lab.RunAsync(async lab =>
    {
        var purse = new Purse(_ => Task.CompletedTask);

        (await lab.Start("add", () => purse.AddAsync(coins)).Failure()).Should().BeNull("the save succeeds");
        purse.Total.Should().Be(coins, "they were saved");
    });
}
