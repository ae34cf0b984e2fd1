using System.Collections.Frozen;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>The line that says where on the site the page stands: 'Home/Daniel Larison/The Hanoi Summit Collapses'.</summary>
internal sealed record BreadcrumbTrail(int Line, double Confidence, IReadOnlyList<(string Text, int Start)> Entries)
{
    // How many lines may stand above it.
    private const int Reach = 60;
    private const int Longest = 300;
    private const int LongestSection = 40;
    private static readonly string[] Separators = ["::", "›", "»", ">", "→", "|", "/", "\\"];

    private static readonly FrozenSet<string> Homes = new[]
    {
        "home",
        "homepage",
        "home page",
        "front page",
        "start",
        "startseite",
        "accueil",
        "inicio",
        "portada",
        "início",
        "hjem",
        "hem",
        "voorpagina",
        "strona główna",
    }.ToFrozenSet();

    /// <summary>Its last line, when it takes several; the starts of all entries count from its first.</summary>
    public int LastLine { get; init; } = Line;

    public static BreadcrumbTrail? Of(TextPage page)
    {
        for (var i = 0; i < page.Lines.Count && i < Reach; i++)
        {
            if ((At(page, i) ?? VerticalTrail.At(page, i)) is { } trail)
                return trail;
        }
        return null;
    }

    public static bool IsHome(string entry) => Homes.Contains(LineShape.Key(entry));

    private static BreadcrumbTrail? At(TextPage page, int index)
    {
        var line = page.Lines[index].Text;
        if (line.Length > Longest)
            return null;
        foreach (var separator in Separators)
        {
            if (!line.Contains(separator, StringComparison.Ordinal))
                continue;
            var entries = Split(line, separator);
            if (entries.Count < 2)
                continue;
            entries = JoinTitle(page, index, line, entries);
            if (Weigh(page, index, separator, entries) is { } confidence)
                return new BreadcrumbTrail(index, confidence, entries);
        }
        return null;
    }

    private static double? Weigh(TextPage page, int index, string separator, List<(string Text, int Start)> entries)
    {
        var endsWithTitle = entries.Count > 1 && StandsBelow(page, index, entries[^1].Text);
        var startsAtHome = IsHome(entries[0].Text);
        // Bars and slashes stand in menus and in titles too.
        var isArrow = separator is "›" or "»" or ">" or "→" or "::";
        if (startsAtHome && endsWithTitle)
            return 0.95;
        if (isArrow && entries.Count > 1 && (startsAtHome || entries.All(entry => entry.Text.Length <= LongestSection)))
            return 0.8;
        if (startsAtHome && separator != "|" && entries.Count is > 1 and <= 6)
            return 0.7;
        return endsWithTitle && entries.Count > 1 && isArrow ? 0.7 : null;
    }

    // A title may hold the separator itself: 'Home/Law/The 9/11 Trial'.
    private static List<(string Text, int Start)> JoinTitle(
        TextPage page,
        int index,
        string line,
        List<(string Text, int Start)> entries
    )
    {
        for (var i = 1; i < entries.Count - 1; i++)
        {
            var tail = line[entries[i].Start..];
            if (StandsBelow(page, index, tail))
                return [.. entries.Take(i), (tail, entries[i].Start)];
        }
        return entries;
    }

    internal static bool StandsBelow(TextPage page, int index, string title)
    {
        var key = LineShape.Key(title);
        for (var i = index + 1; i < page.Lines.Count && i <= index + Reach; i++)
        {
            if (page.Lines[i].Text.Length <= Longest && page.Key(i) == key)
                return true;
        }
        return false;
    }

    private static List<(string, int)> Split(string line, string separator)
    {
        var entries = new List<(string, int)>();
        for (var start = 0; start <= line.Length; )
        {
            var at = line.IndexOf(separator, start, StringComparison.Ordinal);
            var end = at < 0 ? line.Length : at;
            var entry = line[start..end];
            var trimmed = entry.Trim();
            if (trimmed.Length > 0)
                entries.Add((trimmed, start + entry.IndexOf(trimmed, StringComparison.Ordinal)));
            start = end + separator.Length;
        }
        return entries;
    }
}
