namespace Articles.Api.Watchlists;

/// <summary>What somebody cites, and wants to hear of.</summary>
public sealed record WatchlistContent
{
    /// <summary>
    /// Articles and quotes: by id, articles by slug too, and both by address, that of this API or that where an article is or was printed.
    /// </summary>
    public required IReadOnlyList<string> Watch { get; init; }
}

/// <summary>A list of articles and quotes as one token, to be told what happens to them.</summary>
public sealed record WatchlistResponse
{
    /// <summary>What `watchlist=` takes, and `watchlist` in the filter of a webhook. It carries the list and does not expire; another list has another token.</summary>
    public required string Token { get; init; }

    /// <summary>What was given, in the same order.</summary>
    public required IReadOnlyList<WatchedName> Items { get; init; }

    /// <summary>The feed of changes to them that are to come.</summary>
    public required string Changes { get; init; }

    /// <summary>The same as it happens, as server-sent events.</summary>
    public required string Stream { get; init; }

    /// <summary>The corrections, retractions and other notes of those articles.</summary>
    public required string Updates { get; init; }

    /// <summary>The same as an Atom feed; `.rss` and `.jsonfeed` are there too.</summary>
    public required string Feed { get; init; }
}

/// <summary>What something that was given means. Both ids are null where readers never saw such a thing here: then it is not watched.</summary>
public sealed record WatchedName
{
    /// <summary>As it was given.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the article.</summary>
    public required Guid? Article { get; init; }

    /// <summary>The id of the quote.</summary>
    public required Guid? Quote { get; init; }
}
