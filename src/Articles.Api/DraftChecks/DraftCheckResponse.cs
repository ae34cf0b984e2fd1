using Articles.Api.CitationChecks;
using Articles.Api.Quotes.Verifying;
using Articles.Api.References;

namespace Articles.Api.DraftChecks;

/// <summary>What is known of the quotes and citations in a draft. Places count code points in what was sent, end exclusive.</summary>
public sealed record DraftCheckResponse
{
    /// <summary>The form that it was read as.</summary>
    public required DraftForm Form { get; init; }

    /// <summary>All quotes in the draft, in their order; one that contains others comes before them.</summary>
    public required IReadOnlyList<DraftQuote> Quotes { get; init; }

    /// <summary>All citations in the draft, in their order.</summary>
    public required IReadOnlyList<DraftCitation> Citations { get; init; }

    /// <summary>What was repaired in the draft, or not looked at, in sentences for a person.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>Words in the draft that are attributed to somebody else.</summary>
public sealed record DraftQuote
{
    /// <summary>The words, without the outer quotation marks.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in the draft; null where the words were not found again in what was sent.</summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point; null with `start`.</summary>
    public required int? End { get; init; }

    /// <summary>How the draft sets the words apart.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The index in `quotes` of the innermost quote that contains this one.</summary>
    public required int? Parent { get; init; }

    /// <summary>Who the draft says said it, by the fullest name in the draft; null when it does not tell.</summary>
    public required string? Speaker { get; init; }

    /// <summary>The mention of the speaker as the draft has it.</summary>
    public required string? SpeakerText { get; init; }

    /// <summary>Whether somebody said it; null when that was not found out, and `note` says why.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>Whether the draft and the best match may mean the same speaker; null when one of them names none.</summary>
    public required bool? SpeakerAgrees { get; init; }

    /// <summary>The quote that matches best, with its chain and its standing; null when none does.</summary>
    public required VerifiedMatch? Match { get; init; }

    /// <summary>Where no quote has the words: articles that have them in their text. At most two.</summary>
    public required IReadOnlyList<ArticleReference> InText { get; init; }

    /// <summary>Why there is no verdict; null when there is one.</summary>
    public required string? Note { get; init; }
}

/// <summary>How a draft names what it cites.</summary>
public enum CitationForm
{
    /// <summary>By an address.</summary>
    Address,

    /// <summary>By its id alone.</summary>
    Id,

    /// <summary>By its slug alone.</summary>
    Slug,

    /// <summary>By an entry of a bibliography.</summary>
    Entry,
}

/// <summary>
/// Something that the draft cites. Addresses of other sites that no article has, and words that only look like a slug, are none.
/// </summary>
public sealed record DraftCitation
{
    /// <summary>How the draft names it.</summary>
    public required CitationForm Form { get; init; }

    /// <summary>The name: the address, the id, the slug, or the key of the entry.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in the draft; of an entry, of the whole entry.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The article; null when there is none for readers, and for a quote.</summary>
    public required ArticleReference? Article { get; init; }

    /// <summary>What became of it since it was used: of an article, whether it was corrected, retracted or changed; of a quote, its standing.</summary>
    public required CheckedCitation Check { get; init; }

    /// <summary>The indexes in `quotes` of those whose best match this article prints, or is this quote.</summary>
    public required IReadOnlyList<int> Quotes { get; init; }

    /// <summary>
    /// Whether the article changed in the words that the draft quotes from it: a sentence that had them says something else since, or a note
    /// corrects, disputes or retracts them. Null when the draft quotes nothing from it.
    /// </summary>
    public required bool? QuotedWordsChanged { get; init; }
}
