namespace Articles.Reading.Lexicon;

/// <summary>The names of <c>meta</c> elements that hold dates, each with how often it is right when it stands alone.</summary>
internal static class DateMetas
{
    public static readonly (string Name, double Prior)[] Published =
    [
        ("article:published_time", 0.9),
        ("og:article:published_time", 0.85),
        ("article:published", 0.85),
        ("og:published_time", 0.85),
        ("parsely-pub-date", 0.9),
        ("sailthru.date", 0.85),
        ("dc.date.issued", 0.85),
        ("dcterms.issued", 0.85),
        ("dc.date", 0.8),
        ("dcterms.date", 0.8),
        ("dc.date.created", 0.75),
        ("dcterms.created", 0.75),
        ("citation_publication_date", 0.8),
        ("citation_online_date", 0.75),
        ("citation_date", 0.75),
        ("pubdate", 0.85),
        ("publishdate", 0.85),
        ("publish-date", 0.85),
        ("publish_date", 0.85),
        ("publication_date", 0.85),
        ("publication-date", 0.85),
        ("published", 0.8),
        ("published_at", 0.8),
        ("published_on", 0.8),
        ("published_date", 0.8),
        ("publishedat", 0.8),
        ("post_date", 0.75),
        ("article:post_date", 0.8),
        ("pub_date", 0.8),
        ("dcterms.available", 0.7),
        ("published-date", 0.8),
        ("datepublished", 0.85),
        ("date.release", 0.8),
        ("originalpublicationdate", 0.85),
        ("article_date_original", 0.8),
        ("cxenseparse:recs:publishtime", 0.85),
        ("cxenseparse:publishtime", 0.85),
        ("og:pubdate", 0.8),
        ("displaydate", 0.75),
        ("rbpubdate", 0.75),
        ("date", 0.7),
    ];

    public static readonly (string Name, double Prior)[] Modified =
    [
        ("article:modified_time", 0.85),
        ("og:updated_time", 0.6),
        ("article:modified", 0.8),
        ("last-modified", 0.6),
        ("lastmod", 0.7),
        ("dcterms.modified", 0.75),
        ("dc.date.modified", 0.75),
        ("datemodified", 0.8),
    ];
}
