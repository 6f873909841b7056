// What browsers send and get.

namespace AsyncKatas.OneContextPerRequest;

public sealed record TeamPage(string Name, int TicketPrice);

public sealed record NewName(string Name);

public sealed record NewPrice(int TicketPrice);
