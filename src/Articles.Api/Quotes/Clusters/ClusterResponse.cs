using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Articles.Api.Comparison;
using Articles.Api.Model;
using Articles.Api.References;

namespace Articles.Api.Quotes.Clusters;

/// <summary>The same quote wherever it is printed, in a few figures. What readers do not see is not in them.</summary>
public record ClusterSummary
{
    /// <summary>How many quotes are the same, this one included.</summary>
    public required int QuoteCount { get; init; }

    /// <summary>In how many articles they are.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>In how many wordings they are printed.</summary>
    public required int VariantCount { get; init; }

    /// <summary>Whether they are given to speakers who cannot be one person: somebody is wrong.</summary>
    public required bool SpeakersDiffer { get; init; }

    /// <summary>Where it was printed first.</summary>
    public required FirstSeen FirstSeen { get; init; }

    /// <summary>The address of all of it.</summary>
    public required string Href { get; init; }

    internal static string Address(Guid quote) => $"/v1/quotes/{quote}/cluster";
}

/// <summary>Where a quote was printed first.</summary>
public sealed record FirstSeen
{
    /// <summary>When its article was published, or else when this API first saw the article.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the quote. Of quotes that are the same it is the same.</summary>
    public required Guid Quote { get; init; }

    /// <summary>The article that printed it.</summary>
    public required ArticleReference Article { get; init; }
}

/// <summary>The same quote wherever it is printed: who printed which words, and whose they are to be.</summary>
public sealed record ClusterResponse : ClusterSummary
{
    [SetsRequiredMembers]
    internal ClusterResponse(ClusterSummary summary)
        : base(summary)
    {
        Speakers = [];
        Variants = [];
        Quotes = "";
    }

    /// <summary>Whose words they are to be, those first to whom most quotes give them; at most twenty.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ClusterSpeaker> Speakers { get; init; }

    /// <summary>The wordings, those first that are printed most; at most twenty. `variantCount` says how many there are.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ClusterVariant> Variants { get; init; }

    /// <summary>The address of a list of all of the quotes.</summary>
    [JsonPropertyOrder(1)]
    public required string Quotes { get; init; }
}

/// <summary>One to whom the words are given.</summary>
public sealed record ClusterSpeaker
{
    /// <summary>The speaker.</summary>
    public required SpeakerReference Speaker { get; init; }

    /// <summary>How many of the quotes say so.</summary>
    public required int QuoteCount { get; init; }
}

/// <summary>Quotes that have the same words, apart from case, accents, punctuation and quotation marks.</summary>
public sealed record ClusterVariant
{
    /// <summary>The words as the first of them prints them.</summary>
    public required string Text { get; init; }

    /// <summary>How many quotes have these words.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// Word by word, without punctuation, from the words that were printed first (`firstSeen`) to these: `removed` is not here, `added` is
    /// only here. Empty when they are the same.
    /// </summary>
    public required IReadOnlyList<WordRun> Changes { get; init; }

    /// <summary>The quotes, the earliest first; at most ten. `count` says how many there are.</summary>
    public required IReadOnlyList<PrintedQuote> Quotes { get; init; }
}

/// <summary>A quote as its cluster shows it.</summary>
public sealed record PrintedQuote
{
    /// <summary>The id of the quote.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that prints it.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>The outlet that published the article.</summary>
    public required string? SiteName { get; init; }

    /// <summary>When the article was published; null when the page prints no date.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public required string? SpeakerText { get; init; }

    /// <summary>Whom the mention means; null when the page does not tell.</summary>
    public required SpeakerReference? Speaker { get; init; }

    /// <summary>How the page sets the words apart.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>What is true of the quote now.</summary>
    public required QuoteStanding Standing { get; init; }

    /// <summary>How sure the reader was, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
