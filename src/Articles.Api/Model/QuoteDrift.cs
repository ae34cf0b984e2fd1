namespace Articles.Api.Model;

/// <summary>What became of a quote whose words no longer stand, word for word, where they are known to have stood.</summary>
public sealed record QuoteDrift
{
    /// <summary>The words that stand there now; empty when there is no such place.</summary>
    public required string Text { get; init; }

    /// <summary>How sure it is that they are those of the quote, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>How many places are as good.</summary>
    public required int Places { get; init; }

    public required IReadOnlyList<WordChange> Changes { get; init; }

    /// <summary>The quote's segments as they were when its words stood in the text, counted from its beginning.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }
}
