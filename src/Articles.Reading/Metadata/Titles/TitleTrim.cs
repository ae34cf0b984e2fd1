using Articles.Reading.Metadata.Sources;

namespace Articles.Reading.Metadata.Titles;

/// <summary>Takes the site's name off a title: 'Title | Section | The Example Times'.</summary>
internal static class TitleTrim
{
    private const int MostCuts = 4;
    private const int LongestSite = 60;
    private static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " « ",
        " · ",
        " • ",
        " › ",
        " ‹ ",
        " ~ ",
        " // ",
        "|",
        "ㅣ",
        "│",
        "｜",
        ": ",
    ];

    /// <summary>What a title may be without what stands around it, each with how likely that is.</summary>
    public static IEnumerable<(string Title, double Share)> Of(string title, SiteKeys sites)
    {
        var (rest, share) = (title, 1.0);
        for (var cut = 0; cut < MostCuts; cut++)
        {
            if (Behind(rest) is var (kept, tail) && (sites.Name(tail) || sites.IsSection(tail)))
            {
                yield return (rest, 0.3 * share);
                rest = kept;
            }
            else if (Before(rest) is var (head, left) && sites.Name(head))
            {
                yield return (rest, 0.3 * share);
                rest = left;
            }
            else
                break;
        }
        yield return (rest, share);
        // A section, or a name of the site that nothing else tells.
        if (Behind(rest) is var (before, end) && end.Length <= LongestSite)
            yield return (before, 0.6 * share);
        if (Before(rest) is var (start, after) && start.Length <= LongestSite)
            yield return (after, 0.4 * share);
    }

    private static (string Kept, string Tail)? Behind(string title)
    {
        (int At, int Length) last = (-1, 0);
        foreach (var separator in Separators)
        {
            if (separator == ": ")
                continue;
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > last.At)
                last = (at, separator.Length);
        }
        return last.At > 0 ? (title[..last.At].Trim(), title[(last.At + last.Length)..].Trim()) : null;
    }

    private static (string Head, string Left)? Before(string title)
    {
        (int At, int Length) first = (int.MaxValue, 0);
        foreach (var separator in Separators)
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at < first.At)
                first = (at, separator.Length);
        }
        return first.Length > 0 ? (title[..first.At].Trim(), title[(first.At + first.Length)..].Trim()) : null;
    }
}
