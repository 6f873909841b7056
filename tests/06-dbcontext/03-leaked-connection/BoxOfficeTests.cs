using static AsyncKatas.LeakedConnection.Tests.StadiumSeed;

namespace AsyncKatas.LeakedConnection.Tests;

[Collection(SeededDatabase.Name)]
public sealed class BoxOfficeTests(SeededDatabase database)
{
    [Fact]
    public Task The_tenth_customer_is_served_like_the_first() => Lab.RunAsync(async lab =>
    {
        var app = new BoxOfficeApp(lab, database);

        for (var customer = 1; customer <= 10; customer++)
        {
            object answer = await app.Answer(app.FindPair(WithPair));

            answer.Should().Be("seats 3 and 4", $"customer {customer} asks what the first one asked, and nobody else is there");
        }
    });

    [Fact]
    public Task A_search_gives_its_connection_back() => Lab.RunAsync(async lab =>
    {
        var app = new BoxOfficeApp(lab, database);

        (await app.Answer(app.FindPair(WithPair))).Should().Be("seats 3 and 4", "they are free and side by side");
        app.ConnectionsInUse.Should().Be(0, "the pair is found, and nobody wants to know about the other rows");

        (await app.Answer(app.FindPair(WithoutPair))).Should().Be("no pair", "no two free seats of this block are side by side");
        app.ConnectionsInUse.Should().Be(0, "there is no row left to read");
    });

    [Fact]
    public Task A_sale_gives_its_connection_back() => Lab.RunAsync(async lab =>
    {
        var app = new BoxOfficeApp(lab, database);

        (await app.Answer(app.Sell(WithPair, 3))).Should().Be("sold", "the seat was free");
        app.HolderOf(WithPair, 3).Should().Be("Ada", "she has bought it");
        app.ConnectionsInUse.Should().Be(0, "the sale is committed");

        (await app.Answer(app.Sell(WithPair, 1))).Should().Be("not for sale", "the seat belongs to Ben");
        app.ConnectionsInUse.Should().Be(0, "a refused sale has nothing left to do in the database");
        app.HolderOf(WithPair, 1).Should().Be("Ben", "nothing was sold");

        (await app.Answer(app.Sell(WithPair, 99))).Should().Be("not for sale", "there is no such seat");
        app.ConnectionsInUse.Should().Be(0, "a refused sale has nothing left to do in the database");
    });

    [Fact]
    public Task Printing_gives_its_connection_back() => Lab.RunAsync(async lab =>
    {
        var app = new BoxOfficeApp(lab, database);

        (await app.Answer(app.PrintTickets(WithPair))).Should().Be("printed", "the printer has paper");
        app.Printed.Should().Equal(["A 1: Ben", "A 2: Ben", "A: 2 sold, 3 free"], "two seats are sold");
        app.ConnectionsInUse.Should().Be(0, "everything is printed");
    });

    [Fact]
    public Task A_call_that_fails_leaves_nothing_behind() => Lab.RunAsync(async lab =>
    {
        foreach (var (name, ask) in BoxOfficeApp.Services)
        {
            for (var step = 0; ; step++)
            {
                var app = new BoxOfficeApp(lab, database, slow: true);
                var request = ask(app, CancellationToken.None);
                if (!await app.Serve(request, step))
                    break;

                var point = app.Point;
                (await lab.BlockedThreads()).Should().Be(0, $"{name} waits at step {step} ({point}), and a thread that waits serves no other counter");
                app.FailTheNext(new IOException($"out of order at step {step}"));
                app.ServeEverything();

                var answer = await app.Answer(request);
                answer.Should().Be($"IOException: out of order at step {step}", $"whoever asked has to learn that {point} went wrong");
                app.ConnectionsInUse.Should().Be(0, $"{name} failed at step {step} ({point}), and has nothing left to do in the database");
                app.ContextsInUse.Should().Be(0, $"{name} failed at step {step} ({point}), and whoever asks a factory for a context owns it");
            }
        }
    });

    [Fact]
    public Task A_call_that_is_cancelled_leaves_nothing_behind() => Lab.RunAsync(async lab =>
    {
        foreach (var (name, ask) in BoxOfficeApp.Services)
        {
            for (var step = 0; ; step++)
            {
                using var customer = new CancellationTokenSource();
                var app = new BoxOfficeApp(lab, database, slow: true);
                var request = ask(app, customer.Token);
                if (!await app.Serve(request, step))
                    break;

                var point = app.Point;
                await customer.CancelAsync();
                await lab.Settle();
                if (point == "COMMIT")
                    app.Database.Open();

                // A commit that has begun may be beyond recall. Then the sale is made, and that is the answer.
                if (await app.Answer(request, because: "its customer has left, and what it waits for may never come") == "sold" && point == "COMMIT")
                    app.HolderOf(WithPair, 3).Should().Be("Ada", "the answer was that the seat is sold");
                else
                    request.Task.Status.Should().Be(TaskStatus.Canceled, "the customer has left, nothing else went wrong");
                app.ConnectionsInUse.Should().Be(0, $"{name} was cancelled at step {step} ({point}), and has nothing left to do in the database");
                app.ContextsInUse.Should().Be(0, $"{name} was cancelled at step {step} ({point}), and whoever asks a factory for a context owns it");
            }
        }
    });

    [Fact]
    public Task A_call_that_finds_the_pool_empty_says_so_and_leaves_nothing_behind() => Lab.RunAsync(async lab =>
    {
        foreach (var (name, ask) in BoxOfficeApp.Services)
        {
            var app = new BoxOfficeApp(lab, database, slow: true, connections: 2);
            var searches = await app.TakeConnections(2);
            var request = ask(app, CancellationToken.None);
            var gotNone = await app.LetThePoolTimeOut();

            app.ServeEverything();
            foreach (var search in searches)
                await app.Answer(search);
            var answer = await app.Answer(request);

            if (gotNone)
                answer.Should().Contain("prior to obtaining a connection", $"{name} has waited for a connection in vain, and whoever asked has to learn that");
            app.ConnectionsInUse.Should().Be(0, $"{name} has waited for a connection, and those who had one are done");
            app.ContextsInUse.Should().Be(0, $"{name} has waited for a connection, and whoever asks a factory for a context owns it");
        }
    });

    [Fact]
    public Task A_customer_who_leaves_while_the_pool_is_empty_leaves_nothing_behind() => Lab.RunAsync(async lab =>
    {
        foreach (var (name, ask) in BoxOfficeApp.Services)
        {
            using var customer = new CancellationTokenSource();
            var app = new BoxOfficeApp(lab, database, slow: true, connections: 2);
            var searches = await app.TakeConnections(2);
            var request = ask(app, customer.Token);
            await lab.Settle();

            await customer.CancelAsync();
            lab.Step($"{name} to end", because: "its customer has left, and waits for a connection no longer");
            await request.Ended();

            request.Task.Status.Should().Be(TaskStatus.Canceled, $"{name} was cancelled while it waited for a connection, nothing else went wrong");
            app.ServeEverything();
            foreach (var search in searches)
                await app.Answer(search);
            app.ContextsInUse.Should().Be(0, $"{name} was cancelled while it waited for a connection, and whoever asks a factory for a context owns it");
        }
    });

    [Fact]
    public Task Every_context_is_disposed_of() => Lab.RunAsync(async lab =>
    {
        var app = new BoxOfficeApp(lab, database);

        foreach (var (name, ask) in BoxOfficeApp.Services)
        {
            await app.Answer(ask(app, CancellationToken.None));
            app.ContextsInUse.Should().Be(0, $"{name} is done, and whoever asks a factory for a context owns it");
        }
    });
}
