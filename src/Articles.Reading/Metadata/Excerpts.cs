using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata;

/// <summary>What does the page say that the article is about?</summary>
internal static class Excerpts
{
    private const int Longest = 1_000;
    private const int Shortest = 20;
    private static readonly (string Meta, SourceKind Source, double Prior)[] Metas =
    [
        ("og:description", SourceKind.Social, 0.8),
        ("description", SourceKind.Head, 0.75),
        ("twitter:description", SourceKind.Social, 0.7),
        ("dc.description", SourceKind.Head, 0.8),
        ("dcterms.description", SourceKind.Head, 0.8),
        ("sailthru.description", SourceKind.Head, 0.6),
    ];

    public static Found<string>? Of(PageSources sources) =>
        Weighing.Best(Candidates(sources), TitleWords.Likeness) is var (best, confidence)
            ? best.As(best.Value.Text).Found(confidence)
            : null;

    private static IEnumerable<Candidate<TitleWords>> Candidates(PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            foreach (var property in new[] { "description", "abstract" })
            {
                if (Said(article.Words(property)) is { } said)
                    yield return new(
                        said,
                        article.Rule(property),
                        SourceKind.Data,
                        0.8,
                        article.Words(property)!,
                        article.Selector(property)
                    );
            }
        }
        foreach (var (name, source, prior) in Metas)
        {
            if (sources.Head.Meta(name) is { } meta && Said(meta.Words) is { } said)
                yield return new(said, name, source, prior, meta.Words, meta.Selector);
        }
    }

    private static TitleWords? Said(string? words) =>
        PlainWords.Of(words) is { Length: >= Shortest and <= Longest } said ? TitleWords.Of(said) : null;
}
