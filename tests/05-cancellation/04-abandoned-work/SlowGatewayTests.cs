namespace AsyncKatas.AbandonedWork.Tests;

public sealed class SlowGatewayTests
{
    [Fact]
    public Task An_attempt_has_ended_before_the_next_one_begins() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);

        var payment = await gateway.PayUntilTheLimitAsync();

        gateway.UnderWay.Should().Be(1, "an attempt that is still under way may still charge the card, and so may the next");
        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the end of an attempt sells no ticket");
        lab.Step("the first attempt to be told that it has taken too long", because: "a gateway that hears nothing goes on");
        await gateway.End.Reached(1);
        gateway.Call.Open();
        gateway.End.Open();
        await gateway.LetTimePass();
        lab.Step("the receipt", because: "the first attempt has ended without a charge, and the second is quick");
        (await payment).Receipt.Should().Be("receipt 1", "a second attempt would have charged the card");
    });

    [Fact]
    public Task Each_attempt_has_two_seconds() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);
        _ = gateway.Pay();

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await gateway.LetTimePassUntilAttempt(attempt);
            lab.Step($"attempt {attempt} to reach the gateway", because: "a slow gateway gets three attempts");
            await gateway.Call.Reached(attempt);
            await lab.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromMilliseconds(1));
            gateway.End.Arrivals.Should().Be(attempt - 1, $"attempt {attempt} still has a millisecond, and many charges go through in the second second");
            lab.Step($"attempt {attempt} to be told after two seconds that it has taken too long", because: "the customer waits");
            await lab.Advance(TimeSpan.FromMilliseconds(1));
            await gateway.End.Reached(attempt);
        }
    });

    [Fact]
    public Task An_order_that_was_paid_at_the_second_attempt_is_charged_once() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);
        var payment = await gateway.PayUntilTheLimitAsync();
        gateway.Call.Open();
        gateway.End.Open();
        await gateway.LetTimePass();
        lab.Step("the receipt", because: "the second attempt is quick");
        await payment;

        lab.Step("the receipt again", because: "the customer has clicked once more");
        (await gateway.Pay()).Receipt.Should().Be((await payment).Receipt, "it is the same order, whichever attempt has paid it");

        gateway.Charges.Should().Be(1, "one ticket has one price");
    });

    [Fact]
    public Task A_slow_charge_is_made_once() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab) { WhenCancelled = Cancelled.ChargedAfterAll };

        var payment = await gateway.PayUntilTheLimitAsync();
        gateway.Call.Open();
        await lab.Settle();
        gateway.End.Open();
        await gateway.LetTimePass();

        lab.Step("the receipt", because: "every charge goes through in the end");
        (await payment).Status.Should().Be(PaymentStatus.Paid, "the card has been charged");
        gateway.Charges.Should().Be(1, "one ticket has one price, however long the gateway took");
    });

    [Fact]
    public Task A_charge_whose_answer_was_lost_is_not_made_again() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab) { WhenCancelled = Cancelled.ChargedAndTheAnswerIsLost };

        var payment = await gateway.PayUntilTheLimitAsync();
        gateway.Call.Open();
        await lab.Settle();
        gateway.End.Open();
        await gateway.LetTimePass();

        lab.Step("the receipt", because: "every charge goes through in the end");
        (await payment).Status.Should().Be(PaymentStatus.Paid, "the card has been charged");
        gateway.Charges.Should().Be(1, "an attempt that ends as cancelled may have charged the card all the same");
    });

    [Fact]
    public Task Nothing_is_under_way_when_a_customer_is_told_that_she_has_not_paid() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab);
        var payment = gateway.Pay();
        lab.Step("three attempts, each with its limit", because: "the gateway does not answer");
        await gateway.LetTimePassAndChargesEnd(payment);

        lab.Step("the answer", because: "all attempts have taken too long");
        (await payment).Status.Should().Be(PaymentStatus.NotPaid, "the gateway has made no charge");
        gateway.UnderWay.Should().Be(0, "whoever reads that she has not paid goes and pays elsewhere, and a charge under way may still succeed");
        gateway.Attempts.Should().Be(3, "a slow gateway gets three attempts");
        lab.Clock.ActiveTimers.Should().Be(0, "a limit ends with what it limits");
    });

    [Fact]
    public Task A_customer_who_has_paid_is_not_told_that_she_has_not() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab) { WhenCancelled = Cancelled.ChargedAndTheAnswerIsLost };
        var payment = gateway.Pay();
        lab.Step("three attempts, each with its limit", because: "the gateway does not answer");
        await gateway.LetTimePassAndChargesEnd(payment);

        lab.Step("the answer", because: "all attempts have taken too long");
        (await payment).Status.Should().NotBe(PaymentStatus.NotPaid, "the gateway has made the charge, only its answers were too late or lost");
    });

    [Fact]
    public Task No_answer_is_certain_while_an_attempt_refuses_to_end() => Lab.RunAsync(async lab =>
    {
        var gateway = new FakeGateway(lab) { WhenCancelled = Cancelled.ChargedAfterAll };

        var payment = await gateway.PayUntilTheLimitAsync();
        await gateway.LetTimePass();

        gateway.Attempts.Should().Be(1, "the first attempt has taken too long, and has not ended");
        if (payment.IsCompleted)
            (await payment).Status.Should().Be(PaymentStatus.Unknown, "an attempt is under way, so nobody knows yet");
        gateway.Call.Open();
        gateway.End.Open();
        await gateway.LetTimePass();
        lab.Step("the answer", because: "the attempt has ended");
        (await payment).Status.Should().NotBe(PaymentStatus.NotPaid, "the attempt has charged the card in the end");
    });
}
