namespace Articles.Api.Quotes.Verifying;

/// <summary>How far claims are looked for. Of many at once each is looked for less far, so that all together cost no more than a few.</summary>
internal sealed record VerifyBounds
{
    /// <summary>Of a claim that is verified alone.</summary>
    public static readonly VerifyBounds OfOne = new()
    {
        Exact = 50,
        Like = 100,
        LikeMatches = 5 * Indexing.WordFrequencies.Common,
        Clues = 24,
        Common = Indexing.WordFrequencies.Common,
        Articles = 5,
        Matches = 10,
    };

    /// <summary>Of each claim of a draft.</summary>
    public static readonly VerifyBounds OfMany = new()
    {
        Exact = 20,
        Like = 20,
        LikeMatches = 200,
        Clues = 6,
        Common = 200,
        Articles = 2,
        Matches = 1,
    };

    /// <summary>Quotes that may have all of it.</summary>
    public required int Exact { get; init; }

    /// <summary>Quotes that have some of its rarest words, and are laid beside it.</summary>
    public required int Like { get; init; }

    /// <summary>Those among which the likest of these are sought.</summary>
    public required int LikeMatches { get; init; }

    /// <summary>Words, and pairs of words, of which the rarest are sought.</summary>
    public required int Clues { get; init; }

    /// <summary>What is in so many quotes tells too little.</summary>
    public required int Common { get; init; }

    /// <summary>Articles that may have it in their text.</summary>
    public required int Articles { get; init; }

    /// <summary>Quotes that are answered.</summary>
    public required int Matches { get; init; }
}
