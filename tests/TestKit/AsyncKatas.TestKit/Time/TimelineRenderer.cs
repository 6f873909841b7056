using System.Text;

namespace AsyncKatas.TestKit;

/// <summary>Draws a timeline in plain characters, one line a lane, two columns an event; a long one in several blocks.</summary>
internal sealed class TimelineRenderer(IReadOnlyList<Timeline.Span> spans, IReadOnlyList<(int At, string Lane, string Text)> marks, int events)
{
    const int Cell = 2, Width = 100, NameWidth = 28, MaxLanes = 24, MaxMarks = 24, MaxBlocks = 4;
    const string Legend = "  [ start  ] end  X failed  C canceled  > still open  * mark; columns are events, not time";

    readonly List<string> _lanes = [.. spans.Select(s => (s.Lane, At: s.Start)).Concat(marks.Select(m => (m.Lane, m.At))).OrderBy(x => x.At).Select(x => x.Lane).Distinct()];

    public string Render()
    {
        var text = new StringBuilder();
        var names = Math.Min(NameWidth, _lanes.Max(l => l.Length));
        var perBlock = (Width - names - 4) / Cell;
        var blocks = (events + perBlock - 1) / perBlock;
        for (var block = 0; block < blocks; block++)
        {
            // The beginning tells how it started, the end why it stopped; of a long run, the middle is left out.
            if (blocks > MaxBlocks && block == 1)
            {
                block = blocks - MaxBlocks + 1;
                text.AppendLine($"  ... {(block - 1) * perBlock} more events ...");
            }
            else if (block > 0) text.AppendLine();
            AppendBlock(text, names, from: block * perBlock, to: Math.Min(events, (block + 1) * perBlock));
        }
        foreach (var (at, lane, mark) in marks.Take(MaxMarks)) text.AppendLine($"  *{at,-3} {Shorten(lane, NameWidth)}: {Shorten(mark, Width - NameWidth - 9)}");
        if (marks.Count > MaxMarks) text.AppendLine($"  ... and {marks.Count - MaxMarks} more marks");
        return text.AppendLine(Legend).ToString();
    }

    void AppendBlock(StringBuilder text, int names, int from, int to)
    {
        var active = _lanes.FindAll(lane => spans.Any(s => s.Lane == lane && s.Start < to && (s.Stop ?? int.MaxValue) >= from) || marks.Any(m => m.Lane == lane && m.At >= from && m.At < to));
        foreach (var lane in active.Take(MaxLanes))
            text.Append("  ").Append(Shorten(lane, names).PadRight(names)).Append(" |").Append(Row(lane), from * Cell, (to - from) * Cell).AppendLine();
        if (active.Count > MaxLanes) text.AppendLine($"  ... and {active.Count - MaxLanes} more lanes");
    }

    char[] Row(string lane)
    {
        var row = new char[events * Cell];
        Array.Fill(row, '.');
        foreach (var span in spans.Where(s => s.Lane == lane))
        {
            var stop = (span.Stop ?? events) * Cell;
            for (var i = span.Start * Cell; i < stop && i < row.Length; i++) row[i] = '=';
            row[span.Start * Cell] = '[';
            if (span.Stop is null) row[^1] = '>';
            else row[stop] = span.Ended switch { SpanEnd.Ok => ']', SpanEnd.Failed => 'X', _ => 'C' };
        }
        foreach (var mark in marks.Where(m => m.Lane == lane)) row[mark.At * Cell] = '*';
        return row;
    }

    static string Shorten(string text, int width) => text.Length <= width ? text : text[..(width - 2)] + "..";
}
