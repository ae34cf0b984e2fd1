namespace Articles.Reading;

/// <summary>What sort of note after publication it is.</summary>
public enum UpdateKind
{
    /// <summary>Adds what happened or became known later.</summary>
    Update,

    /// <summary>Sets an error right.</summary>
    Correction,

    /// <summary>Makes clearer what was not wrong.</summary>
    Clarification,

    /// <summary>Takes the article, or a part of it, back.</summary>
    Retraction,

    /// <summary>Another word of the editors to the reader.</summary>
    EditorsNote,
}

/// <summary>How grave a note is, where it says so itself.</summary>
public enum UpdateSeverity
{
    /// <summary>The note calls itself minor, or what it mends a typo.</summary>
    Minor,

    /// <summary>The note calls itself, or the error, major or serious.</summary>
    Major,
}

/// <summary>A note after publication. <paramref name="Text"/> leaves out the label.</summary>
public sealed record FoundUpdate(UpdateKind Kind, string Text, Evidence Evidence)
{
    /// <summary>Only when something printed says it.</summary>
    public UpdateSeverity? Severity { get; init; }

    public Found<PageDate>? At { get; init; }

    /// <summary>What a reader of the note must know, such as that what its colon announces is missing from the page.</summary>
    public string? Note { get; init; }

    /// <summary>What the note says was wrong, in the order in which it says so.</summary>
    public IReadOnlyList<StatedError> Errors { get; init; } = [];

    /// <summary>The words of the article that the note is about, as far as it tells; proposals, surest first.</summary>
    public IReadOnlyList<UpdateTarget> Targets { get; init; } = [];
}

/// <summary>An error as a note states it: 'misspelled', 'the name of the river', and the words before and after when it gives them.</summary>
/// <param name="Verb">What had been done wrong, as printed: <c>misspelled</c>, <c>incorrectly said</c>; null when the note only says what is right.</param>
/// <param name="What">To what, as printed; null when the note does not go on.</param>
public sealed record StatedError(string? Verb, string? What)
{
    /// <summary>The wrong words, when the note repeats them.</summary>
    public string? Before { get; init; }

    /// <summary>The right words, when the note gives them.</summary>
    public string? After { get; init; }
}

/// <summary>What a note does to words that it is about.</summary>
public enum UpdateRelation
{
    /// <summary>Sets them right.</summary>
    Corrects,

    /// <summary>Somebody contradicts them.</summary>
    Disputes,

    /// <summary>Takes them back.</summary>
    Retracts,
}

/// <summary>Words of the article that a note is about: a proposal, which a person may confirm.</summary>
/// <param name="Relation">What the note does to them.</param>
/// <param name="Selector">Where they stand.</param>
/// <param name="Confidence">How sure the reader is that these are the words, 0 to 1.</param>
/// <param name="Method">The stable name of the rule that found them.</param>
public sealed record UpdateTarget(UpdateRelation Relation, TextSelector Selector, double Confidence, string Method)
{
    /// <summary>Index in <see cref="Reading.Quotes"/> when the words are exactly those of a quote.</summary>
    public int? Quote { get; init; }

    /// <summary>Index in <see cref="Reading.Reports"/> when the words are exactly those of a report.</summary>
    public int? Report { get; init; }

    /// <summary>The words as they were before the change, when the note gives them.</summary>
    public string? Before { get; init; }

    /// <summary>The words as they are since, when the note gives them.</summary>
    public string? After { get; init; }
}

/// <summary>
/// Words of <see cref="Reading.Text"/>, and what stands around them, so that they are found again when the text was
/// changed (W3C Web Annotation's text quote and text position selectors).
/// </summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">What stands right before them; empty at the text's start.</param>
/// <param name="Suffix">What stands right after them; empty at the text's end.</param>
/// <param name="Start">Their first code point.</param>
/// <param name="End">One past their last code point.</param>
public sealed record TextSelector(string Exact, string Prefix, string Suffix, int Start, int End);
