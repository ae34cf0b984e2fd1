namespace Articles.Api.Model;

/// <summary>What an update is about: a quote, or words of its article wherever they stand.</summary>
public sealed record AffectedWords
{
    /// <summary>How much of what surrounds a selector's words is kept with them, in UTF-16 units.</summary>
    private const int ContextLength = 160;

    public required UpdateRelation Relation { get; init; }

    /// <summary>The quote that the update names; null when it names words by <see cref="Selector"/>.</summary>
    public Guid? Quote { get; init; }

    /// <summary>The words, and where they stood when they were last found.</summary>
    public TextSelector? Selector { get; init; }

    /// <summary>How well the selector's place still holds.</summary>
    public QuoteAnchor Anchor { get; init; }

    /// <summary>The wrong words, where words changed.</summary>
    public string? Before { get; init; }

    /// <summary>The right words, where words changed.</summary>
    public string? After { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Whether an editor says that these are the words.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The rule that proposed them, or <see cref="Model.Quote.ByEditor"/>.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The quotes that share words with the selector. A quote stays among them when the words go from the article: that they
    /// were wrong does not become untrue by mending them.
    /// </summary>
    public IReadOnlyList<Guid> Quotes { get; init; } = [];

    /// <summary>Whether a quote is affected.</summary>
    public bool Reaches(Guid quote) => Quote == quote || Quotes.Contains(quote);

    /// <summary>Takes in the quotes that share words with the selector where it stands, and leaves out those that are gone.</summary>
    public AffectedWords Over(IReadOnlyList<Quote> quotes)
    {
        if (Selector is not { } selector)
            return this;
        var isPlaced = Anchor is QuoteAnchor.Exact or QuoteAnchor.Moved;
        var reached = quotes
            .Where(quote => Quotes.Contains(quote.Id) || isPlaced && quote.Covers(selector.Start, selector.End))
            .Select(quote => quote.Id)
            .ToList();
        return reached.SequenceEqual(Quotes) ? this : this with { Quotes = reached };
    }

    /// <summary>Says where the words stand in a text that was changed.</summary>
    public AffectedWords At(FoundAnchor found, string text, CodePoints positions) =>
        this with
        {
            Anchor = found.Kind,
            // Where they are lost, or nothing tells which of several places is theirs, what is known of theirs is kept.
            Selector = found.Kind is QuoteAnchor.Exact or QuoteAnchor.Moved
                ? SelectorAt(text, positions, found.Start, Selector!.Exact)
                : Selector,
        };

    /// <summary>Names words by themselves, where they stand and what stands around them.</summary>
    public static TextSelector SelectorAt(string text, CodePoints positions, int start, string words)
    {
        var (from, to) = (positions.UnitAt(start), positions.UnitAt(start) + words.Length);
        return new TextSelector(
            words,
            Extract.Before(text, from, ContextLength),
            Extract.After(text, to, ContextLength),
            start,
            positions.At(to)
        );
    }
}
