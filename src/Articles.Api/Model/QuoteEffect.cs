namespace Articles.Api.Model;

/// <summary>What is true of a quote now; follows from the updates that affect it, and is never set by hand.</summary>
public enum QuoteStanding
{
    /// <summary>No update takes anything from it.</summary>
    Current,

    /// <summary>An update doubts it.</summary>
    Disputed,

    /// <summary>An update changes its words or its speaker.</summary>
    Corrected,

    /// <summary>An update takes it back.</summary>
    Retracted,
}

/// <summary>What one update does to a quote.</summary>
public sealed record QuoteEffect(
    Guid Update,
    UpdateKind Kind,
    UpdateRelation Relation,
    double Confidence,
    bool IsConfirmed,
    string? Before,
    string? After
)
{
    /// <summary>From here on a proposal that nobody confirmed changes the standing.</summary>
    public const double LeastConfidence = 0.8;

    /// <summary>Whether the standing follows from it: an editor confirmed the link, or the reader is sure of it.</summary>
    public bool Counts => IsConfirmed || Confidence >= LeastConfidence;

    /// <summary>The one place where a standing is decided: the gravest of what counts.</summary>
    public static QuoteStanding StandingOf(IEnumerable<QuoteEffect> effects) =>
        effects
            .Where(effect => effect.Counts)
            .Select(effect => StandingOf(effect.Relation))
            .DefaultIfEmpty(QuoteStanding.Current)
            .Max();

    private static QuoteStanding StandingOf(UpdateRelation relation) =>
        relation switch
        {
            UpdateRelation.Retracts => QuoteStanding.Retracted,
            UpdateRelation.Corrects => QuoteStanding.Corrected,
            UpdateRelation.Disputes => QuoteStanding.Disputed,
            _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
        };
}
