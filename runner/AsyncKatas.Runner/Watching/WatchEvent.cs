using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Watching;

/// <summary>Whatever the watch reacts to, one at a time.</summary>
internal abstract record WatchEvent;

/// <param name="IsOver">False when the files change again, which is another event: what was read meanwhile is nobody's text.</param>
internal sealed record FilesChanged(Kata Kata, Task<bool> IsOver) : WatchEvent;

/// <param name="Handled">Called when the key has had its effect; until then no other key is read.</param>
internal sealed record KeyPressed(char Key, Action Handled) : WatchEvent;

/// <param name="Round">Which run this is about: an abandoned one has nothing to say any more.</param>
/// <param name="Activity">What it is doing, as a phrase.</param>
/// <param name="IsFirst">Whether it is the first time that this run says so.</param>
internal sealed record StillRunning(int Round, string Activity, TimeSpan For, bool IsFirst) : WatchEvent;

/// <summary>The failure to read first is known, and other tests still run.</summary>
internal sealed record FirstFailure(int Round, TestResult Test) : WatchEvent;

/// <param name="Verdict">Null when it could not run; then <paramref name="Problem"/> says why.</param>
/// <param name="Stamp">Of the files that were judged.</param>
/// <param name="TakesGreenBack">Whether all tests passed in two processes, and fail now in one.</param>
internal sealed record RunEnded(int Round, Verdict? Verdict, string? Problem, string Stamp, TimeSpan Took, bool TakesGreenBack = false) : WatchEvent;
