using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Sources;

/// <summary>The names by which a page calls its site, as keys without spaces: to tell the site's name from titles and authors.</summary>
internal sealed class SiteKeys
{
    private static readonly string[] Metas =
    [
        "og:site_name",
        "application-name",
        "apple-mobile-web-app-title",
        "twitter:site",
        "cre",
        "dc.publisher",
    ];
    private static readonly string[] SecondLevels = ["com", "co", "org", "net", "gov", "ac", "edu", "or", "ne", "go"];
    private static readonly string[] SectionMetas = ["article:section", "parsely-section", "section"];
    private const int Shortest = 3;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);

    public SiteKeys(PageSources sources)
    {
        foreach (var name in Metas)
            Add(sources.Head.Meta(name)?.Words);
        foreach (var article in sources.Articles)
        {
            foreach (var publisher in article.All("publisher").Concat(article.All("sourceOrganization")))
                Add(publisher.Text ?? publisher.Words("name"));
        }
        foreach (var thing in sources.Data.SelectMany(data => data.Things))
        {
            if (thing.Types.Any(type => type == "WebSite" || StructuredDataWords.Organisations.Contains(type)))
                Add(thing.Words("name"));
        }
        foreach (var name in SiteHeadings.Names(sources))
            Add(name);
        AddSections(sources);
        AddHost(sources.Address);
        AddHost(
            Uri.TryCreate(sources.Head.Link("canonical")?.Words, UriKind.Absolute, out var canonical) ? canonical : null
        );
    }

    /// <summary>Whether words are a name of the site: the same, or longer or shorter by some words (BBC, BBC News).</summary>
    public bool Name(string words)
    {
        var key = Bare(words);
        return key.Length >= 2
            && (
                _keys.Contains(key)
                || key.Length >= Shortest
                    && _keys.Any(known =>
                        known.Length >= Shortest
                        && (
                            known.StartsWith(key, StringComparison.Ordinal)
                            || key.StartsWith(known, StringComparison.Ordinal)
                            || key.EndsWith(known, StringComparison.Ordinal)
                            || key.Length > Shortest && known.EndsWith(key, StringComparison.Ordinal)
                        )
                    )
            );
    }

    /// <summary>Whether words are a section of the site, by the page's data or its address.</summary>
    public bool IsSection(string words) => _sections.Contains(LineShape.Key(words));

    /// <summary>Whether words are exactly a name of the site.</summary>
    public bool Is(string words) => _keys.Contains(Bare(words));

    private static string Bare(string? words)
    {
        var key = LineShape.Key(PlainWords.Of(words)).Replace(" ", "", StringComparison.Ordinal);
        return key.StartsWith("the", StringComparison.Ordinal) && key.Length > 6 ? key[3..] : key;
    }

    private void Add(string? name)
    {
        if (Bare(name) is { Length: >= 2 and <= 60 } key)
            _keys.Add(key);
    }

    private void AddSections(PageSources sources)
    {
        foreach (var meta in SectionMetas)
            _sections.Add(LineShape.Key(PlainWords.Of(sources.Head.Meta(meta)?.Words)));
        foreach (var section in sources.Articles.SelectMany(article => article.All("articleSection")))
            _sections.Add(LineShape.Key(PlainWords.Of(section.Text)));
        foreach (var segment in sources.Address?.Segments.SkipLast(1) ?? [])
            _sections.Add(LineShape.Key(segment));
    }

    // 'nytimes' of www.nytimes.com, and the whole host.
    private void AddHost(Uri? address)
    {
        if (address is null || address.HostNameType != UriHostNameType.Dns)
            return;
        var labels = address.Host.Split('.').Where(label => label != "www").ToArray();
        if (labels.Length < 2)
            return;
        // bbc.co.uk: behind the name stand two.
        var name = labels.Length > 2 && SecondLevels.Contains(labels[^2]) ? labels[^3] : labels[^2];
        Add(name);
        Add(string.Concat(labels));
    }
}
