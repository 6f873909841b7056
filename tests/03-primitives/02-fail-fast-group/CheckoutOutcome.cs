namespace AsyncKatas.FailFastGroup.Tests;

static class CheckoutOutcome
{
    /// <summary>What the customer gets to see: "a ticket", or the exception in one line.</summary>
    public static async Task<string> Outcome(this Op<Ticket> checkout) =>
        await checkout.Failure() is { } failure ? $"{failure.GetType().Name}: {failure.Message}" : "a ticket";
}
