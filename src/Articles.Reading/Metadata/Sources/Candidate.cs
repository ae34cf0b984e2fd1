namespace Articles.Reading.Metadata.Sources;

/// <summary>Where on a page an answer stands. One hand writes all answers of a kind, so their agreement counts once.</summary>
internal enum SourceKind
{
    /// <summary>JSON-LD, microdata, RDFa.</summary>
    Data,

    /// <summary>OpenGraph and Twitter.</summary>
    Social,

    /// <summary>Other <c>meta</c>, and the title.</summary>
    Head,

    /// <summary>What a reader sees.</summary>
    Page,

    /// <summary>The words of the address.</summary>
    Address,
}

/// <summary>One answer to a question about the page.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Prior">How often the rule is right when nothing else speaks.</param>
/// <param name="Words">The words that it was read from, as they stand on the page.</param>
/// <param name="Selector">The element that they stand in.</param>
internal sealed record Candidate<T>(
    T Value,
    string Rule,
    SourceKind Source,
    double Prior,
    string Words,
    string? Selector
)
{
    /// <summary>The same candidate with its value in another form.</summary>
    public Candidate<TOther> As<TOther>(TOther value) => new(value, Rule, Source, Prior, Words, Selector);

    /// <summary>Positions make no sense in a tree, so the selector tells the place.</summary>
    public Found<T> Found(double confidence) =>
        new(Value, new Evidence(Rule, Math.Round(confidence, 3), null, null, Words, Selector));
}
