namespace Articles.Api.Formats.Feeds;

/// <summary>What a feed says, whichever format it goes out in.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Path">Its address without the suffix of a format, from the root, with its query.</param>
/// <param name="Entries">Latest first.</param>
internal sealed record Feed(string Title, FeedPath Path, IReadOnlyList<FeedEntry> Entries);

/// <summary>Where a feed is.</summary>
/// <param name="List">The address of the list that it shows, from the root: <c>/v1/articles</c>.</param>
/// <param name="Query">What narrows it, with its question mark; empty for nothing.</param>
internal sealed record FeedPath(string List, string Query)
{
    public string In(FeedFormat format) => $"{List}.{format.ToString().ToLowerInvariant()}{Query}";
}

/// <summary>One entry of a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>The id of what it shows; the entry has the same for ever.</summary>
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Where people read it.</summary>
    public required string Address { get; init; }

    /// <summary>Plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>All of it as safe HTML; null when only the summary was asked for.</summary>
    public string? Html { get; init; }

    /// <summary>Null when the page prints no date.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When a reader would last have noticed a change.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Image { get; init; }

    public string? Language { get; init; }
}
