using static AsyncKatas.AtomicTransfer.Tests.TransferSeed;

namespace AsyncKatas.AtomicTransfer.Tests;

[Collection(SeededDatabase.Name)]
public sealed class TransferAftermathTests(SeededDatabase database)
{
    [Fact]
    public Task What_went_wrong_reaches_a_caller_who_has_left() => Lab.RunAsync(async lab =>
    {
        for (var answered = 0; ; answered++)
        {
            using var browser = new CancellationTokenSource();
            var app = new TransferApp(lab, database, slowAnswers: true);
            var transfer = app.Transfer(cancellationToken: browser.Token);
            if (!await app.Serve(transfer, app.Answers, answered))
                break;

            await browser.CancelAsync();
            await app.Fail(app.Answers, "the disk is full");

            var outcome = await app.Outcome(transfer);
            outcome.Should().Be("IOException: the disk is full", "a disk that is full is no cancellation, and somebody has to hear of it");
            app.State().Should().Be(Before, "a transfer that has failed has not happened");
        }
    });

    [Fact]
    public Task A_transfer_that_has_ended_leaves_the_database_to_others() => Lab.RunAsync(async lab =>
    {
        var refused = new TransferApp(lab, database);
        await refused.Outcome(refused.Transfer(OneTooMuch));
        refused.OthersCanWrite().Should().BeTrue("the refused transfer is over, whatever its request goes on to do");

        for (var served = 0; ; served++)
        {
            var app = new TransferApp(lab, database, slowCommands: true);
            var transfer = app.Transfer();
            if (!await app.Serve(transfer, app.Database, served))
                break;

            await app.Fail(app.Database, "connection lost");
            await app.Outcome(transfer);

            app.OthersCanWrite().Should().BeTrue($"the transfer that failed at command {served + 1} is over, whatever its request goes on to do");
        }
    });

    [Fact]
    public Task No_thread_waits_for_the_database() => Lab.RunAsync(async lab =>
    {
        foreach (var fee in new[] { Fee, OneTooMuch })
        {
            var app = new TransferApp(lab, database);

            await app.Outcome(app.Transfer(fee));

            app.BlockingCommands.Should().BeEmpty("what is not awaited, a COMMIT included, holds a thread until the database has answered");
        }
    });
}
