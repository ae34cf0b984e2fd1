namespace Articles.Api.Formats.Feeds;

/// <summary>The formats of feeds; each name is the suffix of the address.</summary>
public enum FeedFormat
{
    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>JSON Feed 1.1.</summary>
    Jsonfeed,
}
