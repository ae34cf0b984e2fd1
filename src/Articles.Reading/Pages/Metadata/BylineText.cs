namespace Articles.Reading.Pages.Metadata;

/// <summary>Reads the names out of the text of an element that is marked as a byline.</summary>
internal static class BylineText
{
    private const int MostLines = 6;

    public static IReadOnlyList<string> Names(string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .Take(MostLines)
            .ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var dates = PrintedDates.In(lines[i]);
            var byline =
                i > 0 && BylineWords.Alone.Contains(LineShape.Key(lines[i - 1]))
                    ? Byline.OfIntroduced(lines[i], dates)
                    : Byline.Of(lines[i], dates) ?? Byline.OfNamesAlone(lines[i]);
            if (byline is not null)
                return [.. byline.Names.Select(name => name.Name)];
        }
        return [];
    }
}
