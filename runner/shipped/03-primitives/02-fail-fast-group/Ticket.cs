namespace AsyncKatas.FailFastGroup;

public sealed record Ticket(string Authorisation, string Seat, decimal Delivery);
