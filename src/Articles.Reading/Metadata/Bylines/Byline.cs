using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>The authors that one line names, each with its place in the line.</summary>
internal sealed record Byline(string Rule, double Confidence, IReadOnlyList<(string Name, int Start)> Names)
{
    private const int Longest = 200;

    /// <summary>Reads 'By Jane Doe', 'By Jane Doe and John Roe, Staff Writer', 'Jane Doe, The Times - March 3, 2019'; null when a line names no author.</summary>
    public static Byline? Of(string line, IReadOnlyList<PrintedDate> dates)
    {
        if (line.Length > Longest)
            return null;
        var start = AfterIntroduction(line);
        var end = dates.Count > 0 && dates[0].Start >= start ? dates[0].Start : line.Length;
        if (
            start == 0
            && line.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is var by and >= 0
            && (dates.Count > 0 || TimeAgo.Is(line[..by]))
        )
            return Named("byline", 0.9, line, by + " by ".Length, line.Length);
        if (start == 0)
            return dates.Count > 0 && !DateLabels.IsLabel(line[..end])
                ? Named("names-and-date", 0.8, line, 0, end)
                : null;
        return InPlaces("byline", 0.95, line, start)
            ?? Named("byline", 0.95, line, start, EndBeforeAgo(line, start, end));
    }

    // 'By Jane Doe 3 hours ago'
    private static int EndBeforeAgo(string line, int start, int end)
    {
        var digit = line.AsSpan(start, end - start).IndexOfAnyInRange('0', '9');
        return digit > 0 && TimeAgo.Is(line[(start + digit)..end]) ? start + digit : end;
    }

    /// <summary>A line that is one or more names and nothing else; only its neighbours can tell whether they are the authors.</summary>
    public static Byline? OfNamesAlone(string line) =>
        line.Length > Longest ? null
        : Named("names-alone", 0.7, line, 0, line.Length) is { } byline && CoversAll(byline, line) ? byline
        : InPlaces("names-alone", 0.7, line, 0);

    // 'Jane Doe in Berlin and John Roe in Paris': each has a place.
    private static Byline? InPlaces(string rule, double confidence, string line, int start)
    {
        var names = new List<(string, int)>();
        foreach (var (pieceStart, pieceEnd) in Pieces(line, start, line.Length))
        {
            var piece = line[pieceStart..pieceEnd];
            var place = piece.IndexOf(BylineWords.InPlace, StringComparison.Ordinal);
            if (
                place < 0
                || !PersonNames.Is(piece[..place])
                || !char.IsUpper(piece[place + BylineWords.InPlace.Length])
            )
                return null;
            names.Add((piece[..place], pieceStart));
        }
        return names.Count > 1 ? new Byline(rule, confidence, names) : null;
    }

    /// <summary>The names that a line starts with when the line above it is 'By' and no more.</summary>
    public static Byline? OfIntroduced(string line, IReadOnlyList<PrintedDate> dates) =>
        line.Length <= Longest ? Named("byline", 0.9, line, 0, dates.Count > 0 ? dates[0].Start : line.Length) : null;

    private static bool CoversAll(Byline byline, string line)
    {
        var (last, start) = byline.Names[^1];
        return byline.Names[0].Start == 0 && start + last.Length == line.Length;
    }

    internal static int AfterIntroduction(string line)
    {
        foreach (var introduction in BylineWords.Introductions)
        {
            if (line.Length == 0 || (line[0] | ' ') != introduction[0])
                continue;
            if (!line.StartsWith(introduction, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = introduction.Length;
            while (end < line.Length && (char.IsWhiteSpace(line[end]) || line[end] == ':'))
                end++;
            // Scrapers lose the space: 'ByJane Doe'.
            if (
                end > introduction.Length
                || introduction[^1] == ':'
                || end < line.Length && char.IsUpper(line[end]) && char.IsLower(line[end - 1])
            )
                return end;
        }
        return 0;
    }

    private static Byline? Named(string rule, double confidence, string line, int start, int end)
    {
        var names = new List<(string, int)>();
        foreach (var (pieceStart, pieceEnd) in Pieces(line, start, End(line, start, end)))
        {
            var piece = PersonNames.Unglued(line[pieceStart..pieceEnd]);
            var name =
                PersonNames.Is(piece) ? piece
                : rule == "byline" ? PersonNames.BeforeOutlet(piece)
                : null;
            // 'Jane Doe, PhD, and John Roe'
            if (name is null && names.Count > 0 && IsDegree(piece))
                continue;
            // 'Jane Doe, HARBOUR RADIO'
            if (name is null || names.Count > 0 && IsShouted(name) && !IsShouted(names[0].Item1))
                break;
            names.Add((name, pieceStart));
            if (piece.Length < pieceEnd - pieceStart)
                break;
        }
        return names.Count > 0 ? new Byline(rule, confidence, names) : null;
    }

    private static bool IsShouted(string name) => !name.Any(char.IsLower);

    private static bool IsDegree(string piece) =>
        piece.Length <= 6
        && NotAuthorWords.Degrees.Contains(LineShape.Key(piece.Replace(".", "", StringComparison.Ordinal)));

    private static int End(string line, int start, int end)
    {
        foreach (var mark in BylineWords.Ends)
        {
            var at = line.AsSpan(start, end - start).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
                end = start + at;
        }
        return end;
    }

    private static IEnumerable<(int Start, int End)> Pieces(string line, int start, int end)
    {
        while (start < end)
        {
            var (pieceEnd, next) = (end, end);
            foreach (var conjunction in BylineWords.Conjunctions)
            {
                var at = line.AsSpan(start, end - start).IndexOf(conjunction, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && PersonNames.GoesOn(line, start + at))
                    at = NextComma(line, start + at + 1, end, conjunction) - start;
                if (at < 0 || start + at >= pieceEnd)
                    continue;
                (pieceEnd, next) = (start + at, start + at + conjunction.Length);
            }
            var (first, last) = Trimmed(line, start, pieceEnd);
            if (last > first)
                yield return (first, last);
            start = next;
        }
    }

    // Behind 'Jr.'; -1 when there is none.
    private static int NextComma(string line, int start, int end, string comma) =>
        line.AsSpan(start, end - start).IndexOf(comma, StringComparison.Ordinal) is var at and >= 0 ? start + at : -1;

    private static (int, int) Trimmed(string line, int start, int end)
    {
        // 'Jane Doe, and John Roe': the comma's piece ends before 'and'.
        if (line.AsSpan(start, end - start).StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            start += "and ".Length;
        while (start < end && (char.IsWhiteSpace(line[start]) || line[start] is ',' or '*'))
            start++;
        while (
            end > start
            && (
                char.IsWhiteSpace(line[end - 1])
                || line[end - 1] is ',' or '|' or '*' or '-' or '–' or '—' or '•' or ':'
            )
        )
            end--;
        return (start, end);
    }
}
