using static AsyncKatas.LeakedConnection.Tests.StadiumSeed;

namespace AsyncKatas.LeakedConnection.Tests;

[Collection(SeededDatabase.Name)]
public sealed class BoxOfficeCounterTests(SeededDatabase database)
{
    [Fact]
    public Task Two_customers_are_served_at_once() => Lab.RunAsync(async lab =>
    {
        var app = new BoxOfficeApp(lab, database, slow: true);

        var first = app.FindPair(WithPair);
        await lab.Settle();
        var second = app.FindPair(WithoutPair);

        lab.Step("both queries at the database", because: "the pool has a connection for each counter");
        await app.Database.Reached(2);
        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the database serves no other counter");
        app.Database.Open();
        (await app.Answer(first)).Should().Be("seats 3 and 4", "they are free and side by side");
        (await app.Answer(second)).Should().Be("no pair", "no two free seats of this block are side by side");
    });

    [Fact]
    public Task A_seat_is_sold_once() => Lab.RunAsync(async lab =>
    {
        for (var answers = 0; ; answers++)
        {
            var app = new BoxOfficeApp(lab, database, slowAnswers: true);
            var sale = app.Sell(WithPair, 3);
            if (!await app.Serve(sale, answers))
                break;

            var soldToEve = app.AnotherProgramSells(WithPair, 3);
            app.Answers.Open();
            var soldToAda = await app.Answer(sale) == "sold";

            soldToAda.Should().Be(!soldToEve, $"two people cannot sit there (the other program came when {answers} answers of the database had arrived)");
            app.HolderOf(WithPair, 3).Should().Be(soldToEve ? "Eve" : "Ada", "the seat belongs to whom it was sold");
        }
    });
}
