// Who asks, as the cookie knows it: written when the player signed in, and kept for thirty days.

namespace AsyncKatas.ParallelDashboard;

public sealed record SignedIn(int PlayerId, int TeamId);
