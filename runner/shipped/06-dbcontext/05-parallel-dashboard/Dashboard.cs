// What the page shows. A player who has not played this season has no stats; the newest activity comes first.

namespace AsyncKatas.ParallelDashboard;

public sealed record Dashboard(string Player, string Team, SeasonStats? Stats, IReadOnlyList<string> Recent);
