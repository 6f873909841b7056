namespace AsyncKatas.Runner.Journal;

/// <summary>entry.json, which lies beside the copy of a kata's code that one command was about to replace.</summary>
/// <param name="Command">As the user would type it: reset 3.2</param>
/// <param name="Kata">The kata's path.</param>
/// <param name="Undoes">The entry that this one takes back; null for a command other than undo.</param>
/// <param name="Written">The stamp of the code that the command puts in place.</param>
/// <param name="Finished">False while the command is at work, and for ever when it was killed or its work was taken back.</param>
internal sealed record JournalEntry(int Number, string Command, string Kata, int? Undoes, string Written, bool Finished);
