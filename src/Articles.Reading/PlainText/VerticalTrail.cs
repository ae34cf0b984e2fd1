using System.Buffers;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Reads a trail that a scraper broke into one entry a line: 'Home', '›', 'World', '›', 'The title'.</summary>
internal static class VerticalTrail
{
    private const int MostLines = 14;
    private const int LongestEntry = 40;
    private const int FewestTitleWords = 3;
    private const int FewestSureWords = 5;
    private const int MostEntries = 5;
    private static readonly SearchValues<char> Marks = SearchValues.Create("›»>→/ ");

    public static BreadcrumbTrail? At(TextPage page, int index)
    {
        var lines = page.Lines;
        if (lines[index].Text.Length > LongestEntry || !BreadcrumbTrail.IsHome(lines[index].Text))
            return null;
        var entries = new List<(string, int)> { (lines[index].Text, 0) };
        var marks = 0;
        for (var i = index + 1; i < lines.Count && i <= index + MostLines; i++)
        {
            var text = lines[i].Text;
            if (IsMark(text))
            {
                marks++;
                continue;
            }
            var (entry, start) = WithoutMark(text);
            entries.Add((entry, lines[i].Start + start - lines[index].Start));
            // Marks between the lines, or the title once more below, tell a trail from a menu.
            var isParted = marks >= entries.Count - 1;
            if (
                entries.Count is > 2 and <= MostEntries
                && LineShape.Words(entry) >= FewestSureWords
                && BreadcrumbTrail.StandsBelow(page, i, entry)
            )
                return new BreadcrumbTrail(index, 0.85, entries) { LastLine = i };
            if (isParted && (i + 1 >= lines.Count || !IsMark(lines[i + 1].Text)))
            {
                // An entry in the words of a title that stands nowhere below is the title itself.
                var isTitle = LineShape.Words(entry) >= FewestTitleWords;
                return entries.Count > 2 || !isTitle
                    ? new BreadcrumbTrail(index, 0.8, entries) { LastLine = isTitle ? i - 1 : i }
                    : null;
            }
            if (entry.Length > LongestEntry)
                return null;
        }
        return null;
    }

    private static bool IsMark(string text) => text is "›" or "»" or ">" or "→" or "/" or "::";

    private static (string, int) WithoutMark(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(Marks);
        return start > 0 ? (text[start..], start) : (text, 0);
    }
}
