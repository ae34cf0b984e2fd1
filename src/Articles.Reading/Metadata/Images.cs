using Articles.Reading.Metadata.Sources;
using Articles.Reading.Metadata.Structured;

namespace Articles.Reading.Metadata;

/// <summary>Which image stands for the article?</summary>
internal static class Images
{
    private static readonly (string Meta, SourceKind Source, double Prior)[] Metas =
    [
        ("og:image", SourceKind.Social, 0.85),
        ("og:image:secure_url", SourceKind.Social, 0.8),
        ("og:image:url", SourceKind.Social, 0.8),
        ("twitter:image", SourceKind.Head, 0.7),
        ("twitter:image:src", SourceKind.Head, 0.7),
        ("parsely-image-url", SourceKind.Head, 0.7),
        ("sailthru.image.full", SourceKind.Head, 0.7),
        ("image", SourceKind.Head, 0.5),
    ];

    public static Found<string>? Of(PageSources sources) =>
        Weighing.Best(Candidates(sources), (one, other) => Key(one) == Key(other) ? 1 : 0) is var (best, confidence)
            ? best.Found(confidence)
            : null;

    private static IEnumerable<Candidate<string>> Candidates(PageSources sources)
    {
        foreach (var (name, source, prior) in Metas)
        {
            if (sources.Head.Meta(name) is { } meta && Addresses.Absolute(meta.Words, sources.Address) is { } address)
                yield return new(address, name, source, prior * Share(address), meta.Words, meta.Selector);
        }
        foreach (var article in sources.Articles)
        {
            foreach (var image in article.All("image").Concat(article.All("thumbnailUrl")).Take(5))
            {
                if (Addresses.Absolute(AddressOf(image), sources.Address) is { } address)
                    yield return new(
                        address,
                        article.Rule("image"),
                        SourceKind.Data,
                        0.75 * Share(address),
                        AddressOf(image)!,
                        article.Selector("image")
                    );
            }
        }
        if (sources.Head.Link("image_src") is { } link && Addresses.Absolute(link.Words, sources.Address) is { } linked)
            yield return new(linked, "image_src", SourceKind.Head, 0.6 * Share(linked), link.Words, link.Selector);
    }

    private static string? AddressOf(DataValue image) => image.PictureAddress ?? image.Words("@id");

    // A site without an image for the article names its own sign.
    private static double Share(string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        return
            name.Contains("logo", StringComparison.OrdinalIgnoreCase)
            || name.Contains("placeholder", StringComparison.OrdinalIgnoreCase)
            || name.Contains("default", StringComparison.OrdinalIgnoreCase)
            || name.Contains("favicon", StringComparison.OrdinalIgnoreCase)
            ? 0.3
            : 1;
    }

    private static string Key(string address)
    {
        var end = address.IndexOf('?', StringComparison.Ordinal);
        var bare = end < 0 ? address : address[..end];
        return bare[(bare.IndexOf("//", StringComparison.Ordinal) + 2)..];
    }
}
