namespace AsyncKatas.AbandonedWork;

// The gateway's client, as its documentation has it. Nothing goes wrong in this file.

/// <summary>
/// The gateway does not make a charge again whose key it knows: it answers with the receipt of the first one. It knows a key
/// as soon as the charge with this key has ended. Two that are under way at the same time are two charges.
/// </summary>
public sealed record Charge(string Key, string Card, decimal Amount);

public interface IPaymentGateway
{
    /// <summary>
    /// Charges a card, and returns the receipt; a refused card is an exception that says why. A call that is cancelled asks the
    /// gateway to stop, and ends when the gateway has answered: with the receipt or the refusal, if it was too late to stop; as
    /// cancelled otherwise. An answer can get lost on the way, and then the call ends as cancelled too.
    /// </summary>
    Task<string> ChargeAsync(Charge charge, CancellationToken cancellationToken);

    /// <summary>The receipt of the charge with this key, or null: no charge with this key has ended with money on it.</summary>
    Task<string?> FindReceiptAsync(string key, CancellationToken cancellationToken);
}
