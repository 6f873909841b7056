namespace AsyncKatas.FailFastGroup.Tests;

public sealed class CheckoutFailureTests
{
    const string SeatTaken = "IOException: seat B 17 is taken";
    readonly IOException _seatTaken = new("seat B 17 is taken");

    [Fact]
    public Task A_failure_cancels_the_calls_that_are_still_under_way() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        var checkout = await partners.CheckoutUnderWayAsync();

        partners.Call.Fail("seat", _seatTaken);

        lab.Step("the card and the courier call to be cancelled when the seat is taken",
            because: "otherwise the customer waits for answers that nobody needs, and the card stays authorised");
        await partners.Undo.Reached(2);
        partners.Undo.Open();
        (await checkout.Outcome()).Should().Be(SeatTaken, "a customer can act on the cause only");
    });

    [Fact]
    public Task It_waits_until_every_cancelled_call_has_cleaned_up() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        var checkout = await partners.CheckoutUnderWayAsync();
        partners.Call.Fail("seat", _seatTaken);
        lab.Step("both other calls to undo what they have begun", because: "a failed checkout leaves nothing behind");
        await partners.Undo.Reached(2);
        checkout.IsCompleted.Should().BeFalse("a checkout has not ended while two of its calls are still cleaning up");
        partners.Undo.Release("card");
        await lab.Settle();
        checkout.IsCompleted.Should().BeFalse("a checkout has not ended while one of its calls is still cleaning up");

        partners.Undo.Open();
        lab.Step("the checkout to end", because: "all its calls have ended");
        await checkout.Ended();
        partners.DeadTokens.Should().BeEmpty("a call may use its token until it has ended");
    });

    [Fact]
    public Task The_failure_is_reported_not_the_cancellations_it_caused() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        partners.Undo.Open();
        var checkout = await partners.CheckoutUnderWayAsync();

        partners.Call.Fail("courier", new IOException("no delivery to Anfield Road"));

        lab.Step("the checkout to end with the courier's refusal", because: "a customer can act on the cause only");
        (await checkout.Outcome()).Should().Be("IOException: no delivery to Anfield Road", "a customer can act on the cause only");
    });

    [Fact]
    public Task A_cleanup_that_fails_does_not_hide_the_cause() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        var checkout = await partners.CheckoutUnderWayAsync();
        partners.Call.Fail("seat", _seatTaken);
        lab.Step("both other calls to undo what they have begun", because: "a failed checkout leaves nothing behind");
        await partners.Undo.Reached(2);
        partners.Undo.Fail("card", new IOException("the authorisation cannot be voided"));
        await lab.Settle();
        partners.Undo.Fail("courier", new IOException("the request cannot be withdrawn"));

        lab.Step("the checkout to end", because: "all its calls have ended");
        (await checkout.Outcome()).Should().Be(SeatTaken, "the first failure is the cause, a failed cleanup comes of it");
    });

    [Fact]
    public Task A_failure_after_a_success_cancels_the_rest() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        partners.Undo.Open();
        var checkout = await partners.CheckoutUnderWayAsync();

        partners.Call.Release("courier");
        await lab.Settle();
        partners.Call.Fail("seat", _seatTaken);

        lab.Step("the card call to be cancelled when the seat is taken", because: "the courier's answer does not make the seat less taken");
        await partners.Undo.Reached(1);
        (await checkout.Outcome()).Should().Be(SeatTaken, "a customer can act on the cause only");
    });

    [Fact]
    public Task A_partners_own_timeout_cancels_the_others_too() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        partners.Undo.Open();
        var checkout = await partners.CheckoutUnderWayAsync();

        partners.Call.Fail("seat", new TaskCanceledException("HttpClient.Timeout elapsed", new TimeoutException()));

        lab.Step("the card and the courier call to be cancelled when the seat service times out",
            because: "an HTTP client reports its own timeout as a cancellation, but nobody has cancelled this checkout");
        await partners.Undo.Reached(2);
        (await checkout.Outcome()).Should().NotBe("a ticket", "a checkout without a seat has failed");
    });

    [Fact]
    public Task A_call_that_throws_at_once_cancels_the_calls_already_made() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab) { ThirdCallThrows = new FormatException("no such address") };
        var checkout = partners.StartCheckout();

        lab.Step("the two calls already made to be cancelled when the third throws before it returns a task",
            because: "they are under way, however the third one fails");
        await partners.Undo.Reached(2);
        checkout.IsCompleted.Should().BeFalse("a checkout has not ended while two of its calls are still cleaning up");

        partners.Undo.Open();
        (await checkout.Outcome()).Should().Be("FormatException: no such address", "a customer can act on the cause only");
    });

    [Fact]
    public Task A_cleanup_that_fails_does_not_turn_a_cancellation_into_a_failure() => Lab.RunAsync(async lab =>
    {
        using var customer = new CancellationTokenSource();
        var partners = new FakePartners(lab);
        var checkout = await partners.CheckoutUnderWayAsync(customer.Token);
        await customer.CancelAsync();
        lab.Step("all three calls to undo what they have begun", because: "nobody is left to use their answers");
        await partners.Undo.Reached(3);

        partners.Undo.Fail("card", new IOException("the authorisation cannot be voided"));
        await lab.Settle();
        partners.Undo.Open();

        lab.Step("the checkout to end", because: "all its calls have ended");
        await checkout.Ended();
        checkout.Task.Status.Should().Be(TaskStatus.Canceled, "the customer's change of mind is the cause, a failed cleanup comes of it");
    });
}
