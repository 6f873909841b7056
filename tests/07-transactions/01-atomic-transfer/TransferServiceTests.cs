using static AsyncKatas.AtomicTransfer.Tests.TransferSeed;

namespace AsyncKatas.AtomicTransfer.Tests;

[Collection(SeededDatabase.Name)]
public sealed class TransferServiceTests(SeededDatabase database)
{
    [Fact]
    public Task A_transfer_that_fails_at_any_command_changes_nothing() => Lab.RunAsync(async lab =>
    {
        for (var served = 0; ; served++)
        {
            var app = new TransferApp(lab, database, slowCommands: true);
            var transfer = app.Transfer();
            if (!await app.Serve(transfer, app.Database, served))
                break;

            await app.Fail(app.Database, "connection lost");
            var outcome = await app.Outcome(transfer);

            var state = app.State();
            state.Should().Be(outcome == "transferred" ? After : Before, $"the connection was lost at command {served + 1}, the call reported {Report(outcome)}, and a transfer is all or nothing");
        }
    });

    [Fact]
    public Task A_transfer_that_is_cancelled_at_any_command_changes_nothing() => Lab.RunAsync(async lab =>
    {
        for (var served = 0; ; served++)
        {
            using var browser = new CancellationTokenSource();
            var app = new TransferApp(lab, database, slowCommands: true);
            var transfer = app.Transfer(cancellationToken: browser.Token);
            if (!await app.Serve(transfer, app.Database, served))
                break;

            await browser.CancelAsync();
            var outcome = await app.Outcome(transfer);

            var state = app.State();
            state.Should().Be(outcome == "transferred" ? After : Before, $"the browser was closed at command {served + 1}, the call reported {Report(outcome)}, and a transfer is all or nothing");
            if (served == 0)
                transfer.Task.Status.Should().Be(TaskStatus.Canceled, "nothing has been done yet, and nobody waits for it any more");
        }
    });

    [Fact]
    public Task A_refused_transfer_changes_nothing() => Lab.RunAsync(async lab =>
    {
        var app = new TransferApp(lab, database);

        var outcome = await app.Outcome(app.Transfer(OneTooMuch));

        outcome.Should().StartWith("TransferRefusedException", "United cannot pay that much");
        app.State().Should().Be(Before, "a transfer that was refused has not happened");
    });

    [Fact]
    public Task A_database_that_stays_away_keeps_no_half_of_a_transfer() => Lab.RunAsync(async lab =>
    {
        for (var served = 0; ; served++)
        {
            var app = new TransferApp(lab, database, slowCommands: true);
            var transfer = app.Transfer();
            if (!await app.Serve(transfer, app.Database, served))
                break;

            while (app.Database.Waiting > 0)
                await app.Fail(app.Database, "connection lost");
            var outcome = await app.Outcome(transfer);

            outcome.Should().NotBe("transferred", "the database has not carried out a single command any more");
            app.State().Should().Be(Before, $"from command {served + 1} on none came through, not even one to undo something");
        }
    });

    [Fact]
    public Task Nobody_sees_half_a_transfer() => Lab.RunAsync(async lab =>
    {
        var app = new TransferApp(lab, database, slowCommands: true);
        var transfer = app.Transfer();
        List<string> seen = [];

        do
        {
            await lab.Settle();
            seen.Add(app.State());
        }
        while (await app.Serve(transfer, app.Database, steps: 1));

        app.State().Should().Be(After, "nothing has interrupted the transfer, and it has ended");
        seen.Distinct().Should().BeSubsetOf([Before, After], "whoever looks between two commands sees the old state or the new one");
    });

    [Fact]
    public Task A_transfer_carries_out_all_of_it() => Lab.RunAsync(async lab =>
    {
        foreach (var (fee, after) in new[] { (Fee, After), (LastCent, AfterLastCent) })
        {
            var app = new TransferApp(lab, database);

            var transfer = app.Transfer(fee);

            var outcome = await app.Outcome(transfer);
            outcome.Should().Be("transferred", $"Rovers and United have agreed on {fee}, and United has {LastCent}");
            app.State().Should().Be(after, "Rovers and United have agreed");
            app.NewContract(fee).Should().Be(await transfer, "this is the number that goes on the paper");
        }
    });

    private static string Report(string outcome) => outcome == "transferred" ? "success" : "a failure";
}
