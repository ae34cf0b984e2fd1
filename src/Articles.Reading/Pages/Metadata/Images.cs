using Articles.Reading.Pages.Metadata.Structured;

namespace Articles.Reading.Pages.Metadata;

/// <summary>Which image stands for the article?</summary>
internal static class Images
{
    private static readonly (string Meta, Voice Voice, double Prior)[] Metas =
    [
        ("og:image", Voice.Social, 0.85),
        ("og:image:secure_url", Voice.Social, 0.8),
        ("og:image:url", Voice.Social, 0.8),
        ("twitter:image", Voice.Head, 0.7),
        ("twitter:image:src", Voice.Head, 0.7),
        ("parsely-image-url", Voice.Head, 0.7),
        ("sailthru.image.full", Voice.Head, 0.7),
        ("image", Voice.Head, 0.5),
    ];

    public static Found<string>? Of(PageSources sources) =>
        Weighing.Best(Candidates(sources), (one, other) => Key(one) == Key(other) ? 1 : 0) is var (best, confidence)
            ? best.Found(confidence)
            : null;

    private static IEnumerable<Candidate<string>> Candidates(PageSources sources)
    {
        foreach (var (name, voice, prior) in Metas)
        {
            if (sources.Head.Meta(name) is { } meta && Addresses.Absolute(meta.Words, sources.Address) is { } address)
                yield return new(address, name, voice, prior * Share(address), meta.Words, meta.Selector);
        }
        foreach (var article in sources.Articles)
        {
            foreach (var image in article.All("image").Concat(article.All("thumbnailUrl")).Take(5))
            {
                if (Addresses.Absolute(AddressOf(image), sources.Address) is { } address)
                    yield return new(
                        address,
                        article.Rule("image"),
                        Voice.Data,
                        0.75 * Share(address),
                        AddressOf(image)!,
                        article.Selector("image")
                    );
            }
        }
        if (sources.Head.Link("image_src") is { } link && Addresses.Absolute(link.Words, sources.Address) is { } linked)
            yield return new(linked, "image_src", Voice.Head, 0.6 * Share(linked), link.Words, link.Selector);
    }

    private static string? AddressOf(DataValue image) =>
        image.Text ?? image.Words("url") ?? image.Words("contentUrl") ?? image.Words("@id");

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
