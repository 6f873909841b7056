namespace AsyncKatas.FailFastGroup;

public sealed record Order(string Card, decimal Price, string Seat, string Address);
