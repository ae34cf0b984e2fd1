namespace Articles.Reading.PlainText;

/// <summary>Tells lines that are cut off with dots where others nearby are too: first words of other articles, in a list of them.</summary>
internal static class TruncatedLines
{
    private const int Reach = 6;
    private const int FewestWords = 4;
    private const int Longest = 350;

    public static bool[] Of(LineMap map)
    {
        var lines = new bool[map.Count];
        var before = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!EndsInDots(map, i))
                continue;
            if (before >= 0 && i - before <= Reach)
                lines[before] = lines[i] = true;
            before = i;
        }
        return lines;
    }

    private static bool EndsInDots(LineMap map, int i) =>
        map.Looks[i] is { Words: >= FewestWords, Weight: <= Longest }
        && !map.Marks[i].IsMarked
        && (map.Line(i).Text.EndsWith('…') || map.Line(i).Text.EndsWith("...", StringComparison.Ordinal));
}
