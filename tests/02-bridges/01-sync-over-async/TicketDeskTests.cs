using AsyncKatas.SyncOverAsync;

namespace AsyncKatas.SyncOverAsync.Tests;

public sealed class TicketDeskTests
{
    private const string Derby = "Reds v Blues";
    private static readonly Offer TwoForTheDerby = new(Derby, Seats: 2, Total: 27.00m);

    [Fact]
    public Task The_counter_stays_usable_while_a_price_is_looked_up() => Lab.RunAsync(async lab =>
    {
        var partner = new SlowPartner(lab);
        partner.SignIns.Open();
        var offer = lab.Start("offer", () => OpenAndOfferAsync(partner), On.Stage);

        lab.Step("the counter's window to be usable while the partner looks up a price",
            because: "one thread paints the window and runs every handler: while it waits, everybody at the counter does");
        await partner.Quotes.Reached();

        var windowReacts = await lab.StageIsFree();
        windowReacts.Should().BeTrue("a window whose thread waits for the partner cannot react");
        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a wait that has moved to another thread still costs that thread");

        lab.Step("the offer", because: "the partner has answered");
        partner.Quotes.Open();
        (await offer).Should().Be(TwoForTheDerby, "two seats cost twice the quote and the booking fee");
    });

    [Fact]
    public Task The_counter_stays_usable_while_the_desk_opens() => Lab.RunAsync(async lab =>
    {
        var partner = new SlowPartner(lab);
        var offer = lab.Start("offer", () => OpenAndOfferAsync(partner), On.Stage);

        lab.Step("the counter's window to be usable while the partner signs us in",
            because: "a desk that opens on the window's thread must not keep it");
        await partner.SignIns.Reached();

        var windowReacts = await lab.StageIsFree();
        windowReacts.Should().BeTrue("a window whose thread waits for the sign-in opens white");
        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a wait that has moved to another thread still costs that thread");

        lab.Step("the offer, made once the sign-in is through", because: "no price can be asked for without a token");
        partner.SignIns.Open();
        partner.Quotes.Open();
        (await offer).Should().Be(TwoForTheDerby, "the first offer waits for the sign-in and then goes through");
    });

    [Fact]
    public Task Customers_who_wait_keep_no_thread_and_do_not_queue_up() => Lab.RunAsync(async lab =>
    {
        var partner = new SlowPartner(lab);
        partner.SignIns.Open();
        var desk = await lab.Start("open", () => BoxOffice.OpenAsync(partner));
        var offers = Enumerable.Range(1, 3)
            .Select(n => lab.Start($"customer {n}", () => desk.OfferAsync(Derby, seats: 2, CancellationToken.None), On.Pool))
            .ToList();

        lab.Step("the price requests of all three customers to be with the partner",
            because: "one slow answer must not hold up the next customer");
        await partner.Quotes.Reached(3);

        var threadsThatWait = await lab.BlockedThreads();

        lab.Step("three offers", because: "the partner has answered");
        partner.Quotes.Open();
        foreach (var offer in offers)
            (await offer).Should().Be(TwoForTheDerby, "every customer gets an answer");

        threadsThatWait.Should().Be(0,
            "a thread that waits for the partner serves nobody, and a server has few: its processors idle while the requests pile up");
    });

    [Fact]
    public Task A_failure_of_the_partner_arrives_as_what_it_is() => Lab.RunAsync(async lab =>
    {
        var partner = new SlowPartner(lab);
        partner.SignIns.Open();
        var offer = lab.Start("offer", () => OpenAndOfferAsync(partner));
        lab.Step("the price request to be with the partner");
        await partner.Quotes.Reached();

        lab.Step("the offer to fail", because: "the partner did");
        partner.Quotes.Fail(Derby, new PartnerException("sold out"));

        (await offer.Failure()).Should().BeOfType<PartnerException>(
            "the counter catches the partner's exception by its type, and a wrapper slips past that");
    });

    [Fact]
    public Task A_customer_who_leaves_cancels_the_lookup() => Lab.RunAsync(async lab =>
    {
        var partner = new SlowPartner(lab);
        partner.SignIns.Open();
        using var customer = new CancellationTokenSource();
        var offer = lab.Start("offer", () => OpenAndOfferAsync(partner, customer.Token));
        lab.Step("the price request to be with the partner");
        await partner.Quotes.Reached();

        lab.Step("the offer to end", because: "nobody waits for it any more");
        await customer.CancelAsync();
        await offer.Ended();

        offer.Task.Status.Should().Be(TaskStatus.Canceled, "an offer nobody wants any more is cancelled, it has not failed");
        partner.Quotes.Waiting.Should().Be(0, "the partner is told that nobody waits for the price");
    });

    [Fact]
    public Task One_sign_in_serves_every_customer() => Lab.RunAsync(async lab =>
    {
        var partner = new SlowPartner(lab);
        partner.Quotes.Open();
        var opening = lab.Start("open", () => BoxOffice.OpenAsync(partner));
        var offers = Enumerable.Range(1, 3).Select(n => lab.Start($"customer {n}", () => OfferAsync(opening.Task))).ToList();

        lab.Step("the box office to sign in");
        await partner.SignIns.Reached();
        lab.Step("three offers", because: "the box office has signed in");
        partner.SignIns.Open();
        foreach (var offer in offers)
            await offer;

        partner.SignIns.Arrived.Should().HaveCount(1, "the partner locks out whoever signs in for every price");
    });

    private static Task<Offer> OpenAndOfferAsync(ITicketPartner partner, CancellationToken cancellationToken = default)
        => OfferAsync(BoxOffice.OpenAsync(partner), cancellationToken);

    private static async Task<Offer> OfferAsync(Task<ITicketDesk> opening, CancellationToken cancellationToken = default)
        => await (await opening).OfferAsync(Derby, seats: 2, cancellationToken);
}
