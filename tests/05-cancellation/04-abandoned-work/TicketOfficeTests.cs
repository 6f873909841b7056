namespace AsyncKatas.AbandonedWork.Tests;

public sealed class TicketOfficeTests
{
    [Fact]
    public Task An_order_that_is_paid_again_is_charged_once() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);
        gateway.Call.Open();

        foreach (var click in new[] { "first", "second" })
        {
            lab.Step($"the receipt for the {click} click", because: "the gateway is quick");
            (await gateway.Pay("order 1")).Receipt.Should().Be("receipt 1", "it is the same order, whoever clicks twice");
        }

        gateway.Charges.Should().Be(1, "one ticket has one price");
    });

    [Fact]
    public Task A_customer_who_gives_up_is_let_go_when_the_attempt_has_ended() => Lab.RunAsync(async lab =>
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var gateway = new FakeGateway(lab);
            using var customer = new CancellationTokenSource();
            var payment = gateway.Pay(customer: customer.Token);
            await gateway.LetTimePassUntilAttempt(attempt);
            lab.Step($"attempt {attempt}");
            await gateway.Call.Reached(attempt);

            await customer.CancelAsync();

            lab.Step($"attempt {attempt} to be told that the customer has given up", because: "she wants no ticket any more");
            await gateway.End.Reached(attempt);
            payment.IsCompleted.Should().BeFalse("the attempt has been told to stop, and has not stopped");
            gateway.End.Open();
            lab.Step("the payment to end", because: "its attempt has ended");
            await payment.Ended();
            payment.Task.Status.Should().Be(TaskStatus.Canceled, "she has given up, and nothing has failed");
            gateway.Attempts.Should().Be(attempt, "nobody is left to pay for another attempt");
            lab.Clock.ActiveTimers.Should().Be(0, "a limit ends with what it limits");
        }
    });

    [Fact]
    public Task A_customer_who_gives_up_too_late_has_paid() => Lab.RunAsync(async lab =>
    {
        foreach (var (whenCancelled, because) in new[]
        {
            (Cancelled.ChargedAfterAll, "the gateway had charged the card when it was told to stop"),
            (Cancelled.ChargedAndTheAnswerIsLost, "the gateway had charged the card, and can be asked where its answer was lost"),
        })
        {
            var gateway = new FakeGateway(lab) { WhenCancelled = whenCancelled };
            using var customer = new CancellationTokenSource();
            var payment = gateway.Pay(customer: customer.Token);
            lab.Step("the first attempt");
            await gateway.Call.Reached(1);

            await customer.CancelAsync();
            await lab.Settle();
            gateway.End.Open();

            lab.Step("the payment to end", because: "its attempt has ended");
            await payment.Ended();
            payment.Task.Status.Should().Be(TaskStatus.RanToCompletion, because);
            (await payment).Receipt.Should().Be("receipt 1", "the money is gone, so the ticket is hers");
        }
    });

    [Fact]
    public Task A_quick_charge_is_one_attempt_and_leaves_nothing_behind() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);
        var payment = gateway.Pay();
        lab.Step("the first attempt");
        await gateway.Call.Reached(1);
        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the gateway sells no ticket");

        gateway.Call.Open();

        lab.Step("the receipt", because: "the charge has gone through");
        (await payment).Receipt.Should().Be("receipt 1", "the gateway has given this receipt");
        gateway.Attempts.Should().Be(1, "the first attempt has gone through");
        lab.Clock.ActiveTimers.Should().Be(0, "a limit ends with what it limits");
    });

    [Fact]
    public Task Two_orders_on_one_card_are_two_charges() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);
        gateway.Call.Open();

        foreach (var order in new[] { "order 1", "order 2" })
        {
            lab.Step($"the receipt for {order}", because: "the gateway is quick");
            (await gateway.Pay(order)).Status.Should().Be(PaymentStatus.Paid, "the gateway has charged the card");
        }

        gateway.Charges.Should().Be(2, "a second ticket for the family is a purchase of its own");
    });

    [Fact]
    public Task A_refusal_reaches_the_customer_after_one_attempt() => Lab.RunAsync(async lab =>
    {
        foreach (var gateway in new[] { new FakeGateway(lab) { Refuses = true }, new FakeGateway(lab) { WhenCancelled = Cancelled.Refused } })
        {
            var payment = gateway.Pay();
            await gateway.LetTimePassAndChargesEnd(payment);

            lab.Step("the refusal", because: gateway.Refuses ? "the gateway is quick" : "it has come late, when the attempt had been told to stop");
            (await payment.Failure()).Should().BeOfType<InvalidOperationException>("the customer can do something about her card");
            gateway.Attempts.Should().Be(1, "an expired card is expired the next time too");
        }
    });
}
