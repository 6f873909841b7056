namespace AsyncKatas.AbandonedWork;

// What the office sells, and what it tells the customer. Nothing goes wrong in this file.

public sealed record Order(string Id, string Card, decimal Price);

public sealed record Payment(PaymentStatus Status, string? Receipt);

public enum PaymentStatus
{
    /// <summary>The card has been charged: here is the receipt.</summary>
    Paid,

    /// <summary>The card has not been charged for this order, and will not be unless the customer pays again.</summary>
    NotPaid,

    /// <summary>The office cannot tell. A clerk asks the gateway tomorrow; until then the seat is kept.</summary>
    Unknown,
}
