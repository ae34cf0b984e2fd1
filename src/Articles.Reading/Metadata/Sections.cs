using Articles.Reading.Html;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Metadata.Structured;
using Articles.Reading.PlainText;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata;

/// <summary>Where on the site does the page stand? Its breadcrumb, and the sections of it or those that data and head name.</summary>
internal static class Sections
{
    private const int MostEntries = 12;
    private const int LongestEntry = 200;
    private const int LongestTrail = 600;

    private static readonly string[] Metas =
    [
        "article:section",
        "parsely-section",
        "og:section",
        "section",
        "dc.subject.section",
        "sailthru.section",
        "cxenseparse:section",
    ];

    public static IReadOnlyList<Found<string>> Breadcrumb(PageSources sources)
    {
        foreach (var data in sources.Data)
        {
            foreach (var list in data.Things.Where(thing => thing.Types.Contains("BreadcrumbList")))
            {
                var entries = Entries(list, data);
                if (entries.Count > 1)
                    return
                    [
                        .. entries.Select(entry =>
                            Found(
                                "breadcrumb-list",
                                0.9,
                                entry,
                                data == sources.Data[0] ? JsonLd.Selector : "[itemtype$=\"BreadcrumbList\"]"
                            )
                        ),
                    ];
            }
        }
        foreach (var seen in sources.Elements.Breadcrumbs)
        {
            var lines = ShownText
                .Of(seen.Element, LongestTrail)
                .Split(['\n', '›', '»', '>', '/', '→', '|'])
                .Select(line => line.Trim())
                .Where(LineShape.HasLetters)
                .Take(MostEntries)
                .ToList();
            if (lines.Count > 1 && lines.All(line => line.Length <= LongestEntry))
                return [.. lines.Select(line => Found("breadcrumb-element", 0.8, line, PageSelector.Of(seen.Element)))];
        }
        return [];
    }

    /// <summary>The entries of the trail that are sections; when there is no trail, the section that data or head name.</summary>
    public static IReadOnlyList<string> Of(
        PageSources sources,
        IReadOnlyList<Found<string>> breadcrumb,
        string? title,
        IReadOnlyList<FoundAuthor> authors
    )
    {
        var others = new HashSet<string>(authors.Select(author => LineShape.Key(author.Name.Value)));
        if (title is not null)
            others.Add(LineShape.Key(title));
        var entries = breadcrumb.Select(entry => entry.Value).ToList();
        if (entries.Count == 0)
            entries = Told(sources);
        return
        [
            .. entries
                .Where(
                    (entry, i) =>
                        !BreadcrumbTrail.IsHome(entry)
                        && !others.Contains(LineShape.Key(entry))
                        && !(sources.SiteKeys.Is(entry) && i == 0)
                        && !IsTitle(entry, title)
                )
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static List<string> Told(PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            var sections = article
                .All("articleSection")
                .Select(section => PlainWords.Of(section.Text ?? section.Words("name")))
                .Where(section => section.Length is > 0 and <= LongestEntry)
                .Take(MostEntries)
                .ToList();
            if (sections.Count > 0)
                return sections;
        }
        foreach (var name in Metas)
        {
            if (
                sources.Head.Meta(name) is { } meta
                && PlainWords.Of(meta.Words) is { Length: > 0 and <= LongestEntry } section
            )
                return [section];
        }
        return [];
    }

    // The last entry is the title, or the beginning of it.
    private static bool IsTitle(string entry, string? title) =>
        title is not null && TitleWords.Of(entry).Overlap(TitleWords.Of(title)) > 0.6
        || title is not null
            && entry.Length > 15
            && LineShape.Key(title).StartsWith(LineShape.Key(entry), StringComparison.Ordinal);

    private static List<string> Entries(DataValue list, StructuredData data)
    {
        var entries = new List<(double Position, string Name)>();
        foreach (var element in data.All(list, "itemListElement").Take(MostEntries))
        {
            var item = data.All(element, "item").FirstOrDefault();
            var name = PlainWords.Of(element.Words("name") ?? item?.Words("name") ?? element.Words("title"));
            var isPlaced = double.TryParse(
                element.Words("position"),
                System.Globalization.CultureInfo.InvariantCulture,
                out var position
            );
            if (name.Length is > 0 and <= LongestEntry)
                entries.Add((isPlaced ? position : entries.Count + 1, name));
        }
        return [.. entries.OrderBy(entry => entry.Position).Select(entry => entry.Name)];
    }

    private static Found<string> Found(string rule, double confidence, string entry, string selector) =>
        new(entry, new Evidence(rule, confidence, null, null, entry, selector));
}
