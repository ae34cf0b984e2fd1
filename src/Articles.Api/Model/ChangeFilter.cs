namespace Articles.Api.Model;

/// <summary>Of which changes somebody wants to be told: those of which all of this is true.</summary>
public sealed record ChangeFilter
{
    /// <summary>The id or slug of an article: only changes of it, of its quotes and of its updates.</summary>
    public string? Article { get; init; }

    /// <summary>The id of a quote: only changes of it.</summary>
    public string? Quote { get; init; }

    /// <summary>The id, slug or name of a speaker: only changes of that speaker, of that speaker's quotes, and of articles that have such quotes.</summary>
    public string? Speaker { get; init; }

    /// <summary>The id, slug or name of an author: only changes of that author, and of that author's articles with their quotes and updates.</summary>
    public string? Author { get; init; }

    /// <summary>The slug or the name of a section: only changes of articles in it, and of their quotes and updates.</summary>
    public string? Section { get; init; }

    /// <summary>The slug or the name of a tag: only changes of articles that have it, and of their quotes and updates.</summary>
    public string? Tag { get; init; }

    /// <summary>Words, as in `/v1/search`: only changes of articles and quotes that have all of them, and of updates of such articles.</summary>
    public string? Q { get; init; }

    /// <summary>The token of a watchlist, which `POST /v1/watchlists` makes: only changes of the articles and quotes on it, and of the articles around those quotes.</summary>
    public string? Watchlist { get; init; }
}
