using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Articles.Api.Search.Snippets;

/// <summary>Cuts from a text the pieces that show best what was looked for.</summary>
internal static class CutSnippets
{
    private const int Length = 240;
    private const int LeadIn = 60;
    private const int MostMatches = 500;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="most">How many pieces, at most. A title is one piece, whatever its length.</param>
    public static IEnumerable<Snippet> Of(SnippetField field, string? text, Highlights highlights, int most = 1)
    {
        if (text is null)
            yield break;
        var found = highlights.In(text);
        if (found.Count > MostMatches)
            found.RemoveRange(MostMatches, found.Count - MostMatches);
        var positions = new CodePoints(text);
        var shown = new HashSet<int>();
        for (var n = 0; n < most && found.Count > 0; n++)
        {
            var (start, end) = field is SnippetField.Title or SnippetField.Subtitle
                ? (0, text.Length)
                : Around(text, found, BestFirst(found, shown));
            var inside = found.Where(one => one.Start >= start && one.End <= end).ToList();
            // A second piece that shows nothing new is no help.
            if (n > 0 && inside.TrueForAll(one => shown.Contains(one.Needle)))
                yield break;
            shown.UnionWith(inside.Select(one => one.Needle));
            yield return Cut(field, text, start, end, inside, positions);
            found.RemoveAll(one => one.End > start && one.Start < end);
        }
    }

    /// <summary>Where to begin so that a piece has as many different needles as may be, those not yet shown first.</summary>
    private static int BestFirst(List<(int Start, int End, int Needle)> found, HashSet<int> shown)
    {
        var counts = new int[found.Max(one => one.Needle) + 1];
        var (best, most, end, different, fresh) = (0, -1, 0, 0, 0);
        for (var first = 0; first < found.Count && end < found.Count; first++)
        {
            for (; end < found.Count && found[end].End <= found[first].Start + Length - LeadIn; end++)
            {
                if (counts[found[end].Needle]++ > 0)
                    continue;
                different++;
                fresh += shown.Contains(found[end].Needle) ? 0 : 1;
            }
            var worth = 1_000 * fresh + 10 * different + end - first;
            if (worth > most)
                (best, most) = (first, worth);
            // What alone is longer than a piece was never counted.
            if (end == first)
                end++;
            else if (--counts[found[first].Needle] == 0)
            {
                different--;
                fresh -= shown.Contains(found[first].Needle) ? 0 : 1;
            }
        }
        return best;
    }

    private static (int Start, int End) Around(string text, List<(int Start, int End, int Needle)> found, int first)
    {
        var start = Math.Max(0, found[first].Start - LeadIn);
        // From the beginning of the paragraph, if it is near, or else of a word.
        var paragraph = text.LastIndexOf('\n', Math.Max(0, found[first].Start - 1)) + 1;
        if (start > 0)
            start = paragraph >= start ? paragraph : WordStart(text, start, found[first].Start);
        var end = Math.Max(Math.Min(text.Length, start + Length), found[first].End);
        if (end < text.Length)
        {
            var space = text.LastIndexOf(' ', end - 1, end - found[first].End);
            end = space > found[first].End ? space : WholeCharacter(text, end);
        }
        // What is only half inside is not shown half.
        var cut = found.Find(one => one.Start < end && one.End > end);
        return (start, cut == default ? end : cut.End);
    }

    private static int WordStart(string text, int from, int before)
    {
        var space = text.IndexOf(' ', from, before - from);
        return space >= 0 ? space + 1 : WholeCharacter(text, from);
    }

    private static int WholeCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static Snippet Cut(
        SnippetField field,
        string text,
        int start,
        int end,
        List<(int Start, int End, int Needle)> inside,
        CodePoints positions
    )
    {
        var marks = Merged(inside);
        var html = new StringBuilder(start > 0 ? "…" : "");
        var at = start;
        foreach (var (from, to) in marks)
        {
            html.Append(Encoded(text[at..from])).Append("<mark>").Append(Encoded(text[from..to])).Append("</mark>");
            at = to;
        }
        html.Append(Encoded(text[at..end])).Append(end < text.Length ? "…" : "");
        return new Snippet
        {
            Field = field,
            Text = text[start..end],
            Start = positions.At(start),
            End = positions.At(end),
            Highlights = marks.ConvertAll(mark => new Highlight(positions.At(mark.Start), positions.At(mark.End))),
            Html = html.ToString(),
        };
    }

    // Line breaks stay as they are.
    private static string Encoded(string text) => Encoder.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    /// <summary>Pairs of letters overlap, and a word may be looked for twice.</summary>
    private static List<(int Start, int End)> Merged(List<(int Start, int End, int Needle)> inside)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var (start, end, _) in inside)
        {
            if (merged.Count > 0 && start < merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End));
            else
                merged.Add((start, end));
        }
        return merged;
    }
}
