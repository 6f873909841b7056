using AsyncKatas.SyncOverAsync;

namespace AsyncKatas.SyncOverAsync.Tests;

/// <summary>Answers when the script lets it, and quotes only to those who have signed in.</summary>
public sealed class SlowPartner(Lab lab) : ITicketPartner
{
    private const string Key = "s3ason";

    public Gate SignIns { get; } = lab.Gate("sign-in");

    public Gate Quotes { get; } = lab.Gate("quote");

    public async Task<string> SignInAsync()
    {
        await SignIns.Pass("box office").ConfigureAwait(false);
        return Key;
    }

    public async Task<decimal> QuoteAsync(string token, string fixture, CancellationToken cancellationToken)
    {
        if (token != $"Bearer {Key}")
            throw new PartnerException($"401: '{token}' has not signed in.");

        await Quotes.Pass(fixture, cancellationToken).ConfigureAwait(false);
        return fixture.Length;
    }
}

public sealed class PartnerException(string message) : Exception(message);
