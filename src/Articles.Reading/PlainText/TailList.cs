using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Finds the list that an article ends with: tour dates, results, ingredients. Menus and headlines are not told so.</summary>
internal static class TailList
{
    private const int FewestLines = 3;
    private const int MostLines = 400;
    private const double Share = 0.6;

    /// <summary>The last line of the list that follows a line; the line itself when none does.</summary>
    public static int EndAfter(LineMap map, int last)
    {
        var next = last + 1;
        while (next < map.Count && next <= last + MostLines && !map.Marks[next].IsMarked && !map.Looks[next].IsProse)
            next++;
        var (end, alike) = (last, 0);
        for (var i = last + 1; i < next; i++)
        {
            if (!IsEntry(map.Line(i).Text) || map.Repeats[i])
                continue;
            alike++;
            end = i;
        }
        return alike >= FewestLines && alike >= Share * (end - last) ? end : last;
    }

    // Entries are numbered, dated or measured, or part a key from a value, as 'Wales: second appearance'.
    private static bool IsEntry(string line) =>
        LineShape.Words(line) >= 2
        && (
            ListItems.IsItem(line)
            || line.Any(char.IsAsciiDigit) && !LineShape.EndsSentence(line)
            || line.Contains(": ", StringComparison.Ordinal)
            || line.Contains(" – ", StringComparison.Ordinal)
            || line.Contains(" -- ", StringComparison.Ordinal)
        );
}
