using Articles.Api.Pipeline;
using Articles.Api.References;
using Articles.Api.Renditions;

namespace Articles.Api.Articles.Related;

/// <summary>An article that has something in common with another one, and what.</summary>
public sealed record RelatedArticle
{
    /// <summary>The article.</summary>
    public required Prepared<ArticleSummary> Article { get; init; }

    /// <summary>How much they have in common; more is more. It compares items of one answer, and says nothing by itself.</summary>
    public required double Score { get; init; }

    /// <summary>What they have in common.</summary>
    public required RelatedBecause Because { get; init; }
}

/// <summary>What two articles have in common.</summary>
public sealed record RelatedBecause
{
    /// <summary>Those whom both quote, at most ten.</summary>
    public required IReadOnlyList<SpeakerReference> Speakers { get; init; }

    /// <summary>The quotes that both print, in the same words or in others; at most ten.</summary>
    public required IReadOnlyList<SharedQuote> Quotes { get; init; }

    /// <summary>Rare words of this article that are in the other one too, as this one prints them.</summary>
    public required IReadOnlyList<string> Terms { get; init; }
}

/// <summary>A quote that two articles print.</summary>
public sealed record SharedQuote
{
    /// <summary>The id of the quote in the article that was asked about.</summary>
    public required Guid Here { get; init; }

    /// <summary>The id of the quote in the related article.</summary>
    public required Guid There { get; init; }

    /// <summary>The words, as the article that was asked about prints them.</summary>
    public required string Text { get; init; }
}
