namespace AsyncKatas.FailFastGroup.Tests;

public sealed class CheckoutTests
{
    [Fact]
    public Task The_three_calls_overlap_and_hold_no_thread() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);

        await partners.CheckoutUnderWayAsync();

        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for a partner serves no other customer");
    });

    [Fact]
    public Task The_ticket_carries_the_answer_of_each_partner_asked_once() => Lab.RunAsync(async lab =>
    {
        var partners = new FakePartners(lab);
        var checkout = await partners.CheckoutUnderWayAsync();

        foreach (var partner in new[] { "courier", "card" })
        {
            partners.Call.Release(partner);
            await lab.Settle();
            checkout.IsCompleted.Should().BeFalse("a ticket needs all three answers");
        }
        partners.Call.Open();

        lab.Step("the ticket", because: "all three partners have answered");
        (await checkout).Should().Be(new Ticket("480 on 4929 1234", "seat B 17", 12m), "each part of the ticket is what its partner said");
        partners.Call.Arrived.Should().HaveCount(3, "a second authorisation would block the price twice");
    });

    [Fact]
    public Task A_customer_who_gives_up_cancels_all_three_calls() => Lab.RunAsync(async lab =>
    {
        using var customer = new CancellationTokenSource();
        var partners = new FakePartners(lab);
        var checkout = await partners.CheckoutUnderWayAsync(customer.Token);

        await customer.CancelAsync();

        lab.Step("all three calls to be cancelled when the customer gives up", because: "nobody is left to use their answers");
        await partners.Undo.Reached(3);
        checkout.IsCompleted.Should().BeFalse("a checkout has not ended while its calls are still cleaning up");
        partners.Undo.Release("card");
        await lab.Settle();
        checkout.IsCompleted.Should().BeFalse("a checkout has not ended while two of its calls are still cleaning up");

        partners.Undo.Open();
        lab.Step("the checkout to end", because: "all its calls have ended");
        await checkout.Ended();
        checkout.Task.Status.Should().Be(TaskStatus.Canceled, "a customer's change of mind is not a failure");
        partners.DeadTokens.Should().BeEmpty("a call may use its token until it has ended");
    });

    [Fact]
    public Task A_finished_checkout_lets_go_of_the_customers_token() => Lab.RunAsync(async lab =>
    {
        using var customer = new CancellationTokenSource();
        var partners = new FakePartners(lab);
        partners.Call.Open();
        lab.Step("the checkout to end", because: "all its calls have ended");
        await partners.StartCheckout(customer.Token);
        var own = partners.Tokens.Where(token => token != customer.Token && !token.IsCancellationRequested).ToList();

        await customer.CancelAsync();

        own.Should().NotContain(token => token.IsCancellationRequested,
            "a customer's token lives as long as the session, and would keep every finished checkout in memory");
    });
}
