using System.Buffers;

namespace Articles.Reading.PlainText;

/// <summary>Finds the name of the outlet that printed the page.</summary>
internal static class PrintedSiteNames
{
    private const int LongestNotice = 200;
    private const int LongestName = 60;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(".,|-–—•(;:");

    public static Found<string>? Of(LineMap map, string? title) => BehindTitle(map, title) ?? InCopyright(map);

    private static Found<string>? BehindTitle(LineMap map, string? title)
    {
        if (title is null)
            return null;
        foreach (var line in map.Page.Lines)
        {
            if (Headline.SiteBehind(line.Text, title) is var (start, end))
                return Found(map, "site-behind-title", 0.8, line, start, end);
        }
        return null;
    }

    // © 2019 The Example Times. All rights reserved.
    private static Found<string>? InCopyright(LineMap map)
    {
        foreach (var line in map.Page.Lines)
        {
            if (
                line.Text.Length > LongestNotice
                || line.Text.IndexOf('©', StringComparison.Ordinal) is not (var mark and >= 0)
            )
                continue;
            var start = mark + 1;
            while (start < line.Text.Length && !char.IsLetter(line.Text[start]))
                start++;
            // The year may stand behind the name, and a credit has none at all.
            if (!line.Text[mark..start].Any(char.IsAsciiDigit))
                continue;
            if (line.Text.AsSpan(start).StartsWith("by ", StringComparison.OrdinalIgnoreCase))
                start += "by ".Length;
            var length = line.Text.AsSpan(start).IndexOfAny(NameEnds);
            var end = length < 0 ? line.Text.Length : start + length;
            end = start + line.Text[start..end].TrimEnd().Length;
            if (end - start is > 1 and <= LongestName)
                return Found(map, "copyright-line", 0.7, line, start, end);
        }
        return null;
    }

    private static Found<string> Found(
        LineMap map,
        string rule,
        double confidence,
        TextLine line,
        int start,
        int end
    ) => new(line.Text[start..end], map.Page.Evidence(rule, confidence, line.Start + start, line.Start + end));
}
