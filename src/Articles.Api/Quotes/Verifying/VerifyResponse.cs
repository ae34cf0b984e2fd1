using System.Text.Json.Serialization;
using Articles.Api.Comparison;
using Articles.Api.References;

namespace Articles.Api.Quotes.Verifying;

/// <summary>What is to be verified.</summary>
public sealed record WordsToVerify
{
    /// <summary>The words, with or without quotation marks. `…` or `...` leaves words out, `[brackets]` have what the writer put in.</summary>
    public required string Text { get; init; }

    /// <summary>Who is to have said them: a name, or the id or slug of a speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>The web address of the article in which the words are to stand: only that one is looked at.</summary>
    public string? Address { get; init; }
}

/// <summary>Whether somebody said it.</summary>
public enum Verdict
{
    /// <summary>A quote has exactly these words, and no others.</summary>
    Verbatim,

    /// <summary>A quote has these words, and others before, behind or where some were left out.</summary>
    [JsonStringEnumMemberName("partOf")]
    PartOf,

    /// <summary>A quote has these words, and they are another speaker's.</summary>
    [JsonStringEnumMemberName("otherSpeaker")]
    OtherSpeaker,

    /// <summary>A quote has much the same words.</summary>
    Altered,

    /// <summary>No quote has these words, or anything like them.</summary>
    [JsonStringEnumMemberName("notFound")]
    NotFound,
}

/// <summary>Whether somebody said it, and where it is printed.</summary>
public sealed record VerifyResponse
{
    /// <summary>That of the best match.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The quotes that match, best first, at most ten.</summary>
    public required IReadOnlyList<VerifiedMatch> Matches { get; init; }

    /// <summary>Where no quote has the words: articles that have them in their text, where nobody is known to say them. At most five.</summary>
    public required IReadOnlyList<ArticleReference> InText { get; init; }
}

/// <summary>A quote that has the words, or much the same.</summary>
public sealed record VerifiedMatch
{
    /// <summary>What is true of this quote.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What share of what was sent is there, 0 to 1; frequent words count less.</summary>
    public required double Likeness { get; init; }

    /// <summary>
    /// Word by word, without punctuation, from what was said to what was sent: `removed` was said and is not there, `added` is there and was
    /// not said. Empty when they are the same.
    /// </summary>
    public required IReadOnlyList<WordRun> Changes { get; init; }

    /// <summary>The quote; `standing` says what is true of it now.</summary>
    public required QuoteSummary Quote { get; init; }

    /// <summary>Who said it, who reported it, where we read it.</summary>
    public required IReadOnlyList<ChainLink> Chain { get; init; }
}
