using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata;

/// <summary>Where was it published? The canonical address when it is one of this site's pages, not its front page.</summary>
internal static class Addresses
{
    private const int Longest = 2_000;

    public static Found<string>? Of(PageSources sources) =>
        Weighing.Best(Candidates(sources), (one, other) => one.TrimEnd('/') == other.TrimEnd('/') ? 1 : 0)
            is var (best, confidence)
            ? best.Found(confidence)
            : null;

    /// <summary>An address of the page made absolute; null when it is none of the web's.</summary>
    public static string? Absolute(string? words, Uri? page)
    {
        var text = PlainWords.Of(words);
        if (text.Length is 0 or > Longest)
            return null;
        var isAddress =
            page is null || text.Contains("://", StringComparison.Ordinal)
                ? Uri.TryCreate(text, UriKind.Absolute, out var uri)
                : Uri.TryCreate(page, text, out uri);
        return isAddress && uri!.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri.AbsoluteUri : null;
    }

    private static IEnumerable<Candidate<string>> Candidates(PageSources sources)
    {
        if (sources.Head.Link("canonical") is { } link && OfPage(link.Words, sources) is { } canonical)
            yield return new(canonical, "canonical", SourceKind.Head, 0.95, link.Words, link.Selector);
        if (sources.Head.Meta("og:url") is { } meta && OfPage(meta.Words, sources) is { } social)
            yield return new(social, "og:url", SourceKind.Social, 0.8, meta.Words, meta.Selector);
        foreach (var article in sources.Articles)
        {
            foreach (var page in article.All("mainEntityOfPage").Concat(article.All("url")))
            {
                var words = page.Text ?? page.Words("@id") ?? page.Words("url");
                if (OfPage(words, sources) is { } told)
                    yield return new(told, article.Rule("url"), SourceKind.Data, 0.7, words!, article.Selector("url"));
            }
        }
        if (sources.Address is { } given)
            yield return new(given.AbsoluteUri, "address-as-given", SourceKind.Address, 0.6, given.AbsoluteUri, null);
    }

    // Careless templates name the front page of every page.
    private static string? OfPage(string? words, PageSources sources)
    {
        if (Absolute(words, sources.Address) is not { } address)
            return null;
        var isFront = new Uri(address).AbsolutePath.Length <= 1;
        return isFront && sources.Address is { AbsolutePath.Length: > 1 } ? null : address;
    }
}
