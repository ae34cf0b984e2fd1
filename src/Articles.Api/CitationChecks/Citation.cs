using Articles.Api.Comparison;
using Articles.Api.Quotes;

namespace Articles.Api.CitationChecks;

/// <summary>Something that was used, and when. One of `article`, `quote` and `address`, and at most one of `version` and `retrievedAt`.</summary>
public sealed record Citation
{
    /// <summary>The id or slug of an article.</summary>
    public string? Article { get; init; }

    /// <summary>The id of a quote.</summary>
    public string? Quote { get; init; }

    /// <summary>A web address: where an article is or was printed, or that of an article or quote of this API.</summary>
    public string? Address { get; init; }

    /// <summary>The `version` that was used.</summary>
    public int? Version { get; init; }

    /// <summary>When it was used.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }
}

/// <summary>What became of something that was cited.</summary>
public enum CitationStatus
{
    /// <summary>It says what it said.</summary>
    Unchanged,

    /// <summary>Its words are others now, or a note was added.</summary>
    Changed,

    /// <summary>A correction was printed since; or the quote stands corrected.</summary>
    Corrected,

    /// <summary>The quote stands disputed.</summary>
    Disputed,

    /// <summary>The article was retracted; or the quote stands retracted.</summary>
    Retracted,

    /// <summary>It was taken away, and nothing of it may be shown.</summary>
    Withdrawn,

    /// <summary>It was deleted, or an editor said that it is no quote.</summary>
    Gone,

    /// <summary>There is no such article, quote or version.</summary>
    Unknown,

    /// <summary>It was not looked at, because so much else had changed that one request compares no more: send it again alone.</summary>
    Unchecked,
}

/// <summary>What became of all that was cited.</summary>
public sealed record CheckedCitations
{
    /// <summary>One for each citation, in the order in which they were sent.</summary>
    public required IReadOnlyList<CheckedCitation> Items { get; init; }
}

/// <summary>What became of something that was cited.</summary>
public sealed record CheckedCitation
{
    /// <summary>The article, as it was sent; the id of the one that an address led to; null for a quote.</summary>
    public required string? Article { get; init; }

    /// <summary>The quote, as it was sent; null for an article.</summary>
    public required string? Quote { get; init; }

    /// <summary>The address, as it was sent; null where none was.</summary>
    public string? Address { get; init; }

    /// <summary>What became of it.</summary>
    public required CitationStatus Status { get; init; }

    /// <summary>The version that was used, as far as that is known.</summary>
    public int? CitedVersion { get; init; }

    /// <summary>The version that it has now; null when there is none to see.</summary>
    public int? Version { get; init; }

    /// <summary>What readers are told of a retracted article.</summary>
    public string? Notice { get; init; }

    /// <summary>The members of the article that changed since.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Where to compare the two versions; null when they are the same.</summary>
    public string? Diff { get; init; }

    /// <summary>The sentences of the article's text that changed since; only in the first of several citations of the same version.</summary>
    public IReadOnlyList<SentenceChange> Sentences { get; init; } = [];

    /// <summary>The notes that were added to the article since.</summary>
    public IReadOnlyList<NoteSince> Updates { get; init; } = [];

    /// <summary>What updates do to the quote; `standing` and so `status` follow from those that count.</summary>
    public IReadOnlyList<EffectResponse> AffectedBy { get; init; } = [];

    /// <summary>What stands in the place of the quote's words now, where others do.</summary>
    public DriftResponse? Drift { get; init; }
}

/// <summary>A note that was added to an article.</summary>
/// <param name="Update">The id of the update.</param>
/// <param name="Href">The address of the update.</param>
/// <param name="Kind">What sort of note it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="CreatedAt">When this API first saw it.</param>
public sealed record NoteSince(Guid Update, string Href, UpdateKind Kind, string Text, DateTimeOffset CreatedAt);
