using System.Buffers;
using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Metadata.Structured;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata;

/// <summary>What is the site called? Never its address: a page that does not name its site has none.</summary>
internal static class SiteNames
{
    private const int Longest = 80;
    private static readonly SearchValues<char> TitleMarks = SearchValues.Create("|-–—·•»");
    private static readonly (string Meta, SourceKind Source, double Prior)[] Metas =
    [
        ("og:site_name", SourceKind.Social, 0.9),
        ("application-name", SourceKind.Head, 0.65),
        ("apple-mobile-web-app-title", SourceKind.Head, 0.6),
        ("dc.publisher", SourceKind.Head, 0.6),
        ("dcterms.publisher", SourceKind.Head, 0.6),
        ("citation_journal_title", SourceKind.Head, 0.7),
    ];

    public static Found<string>? Of(PageSources sources) =>
        Weighing.Best(Candidates(sources), Likeness) is var (best, confidence) ? best.Found(confidence) : null;

    public static IEnumerable<Candidate<string>> Candidates(PageSources sources) =>
        InMetas(sources).Concat(InData(sources)).Concat(BehindTitle(sources));

    private static double Likeness(string one, string other)
    {
        var (first, second) = (LineShape.Key(one), LineShape.Key(other));
        return first == second ? 1
            : first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal) ? 0.5
            : 0;
    }

    private static IEnumerable<Candidate<string>> InMetas(PageSources sources)
    {
        foreach (var (name, source, prior) in Metas)
        {
            if (sources.Head.Meta(name) is { } meta && Name(meta.Words) is { } site)
                yield return new(site, name, source, prior, meta.Words, meta.Selector);
        }
    }

    private static IEnumerable<Candidate<string>> InData(PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            foreach (var publisher in article.All("publisher"))
            {
                if (Name(AuthorDetails.NameOf(publisher)) is { } site)
                    yield return new(
                        site,
                        article.Rule("publisher"),
                        SourceKind.Data,
                        0.75,
                        site,
                        article.Selector("publisher")
                    );
            }
        }
        foreach (var thing in sources.Data[0].Things.Where(thing => thing.Types.Contains("WebSite")))
        {
            if (Name(thing.Words("name")) is { } site)
                yield return new(site, "json-ld-web-site", SourceKind.Data, 0.8, site, JsonLd.Selector);
        }
    }

    // 'Title | The Example Times', when the address or the page's data know the name.
    private static IEnumerable<Candidate<string>> BehindTitle(PageSources sources)
    {
        var title = sources.Head.Title;
        var at = title.AsSpan().LastIndexOfAny(TitleMarks);
        if (
            at > 0
            && at + 1 < title.Length
            && title[at - 1] == ' '
            && Name(title[(at + 1)..]) is { } site
            && sources.SiteKeys.Name(site)
        )
            yield return new(site, "site-behind-title", SourceKind.Page, 0.5, title, "title");
    }

    private static string? Name(string? words)
    {
        var name = PlainWords.Of(words).Trim(' ', '.', '@');
        return
            name.Length is > 1 and <= Longest
            && LineShape.HasLetters(name)
            && !name.Contains("://", StringComparison.Ordinal)
            ? name
            : null;
    }
}
