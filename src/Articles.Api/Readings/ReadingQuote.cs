namespace Articles.Api.Readings;

/// <summary>Words on the page that are attributed to somebody else.</summary>
public sealed record ReadingQuote
{
    /// <summary>How the page sets the words apart.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Exactly the page's `text` from `start` to `end`: without the outer quotation marks, with the punctuation inside them.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in `text`.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The pieces of the quote, at least one; more where it is split (“I think,” she said, “we should”).</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The mention of the speaker as printed, such as `Mr. Trump`.</summary>
    public required Segment? SpeakerMention { get; init; }

    /// <summary>The name of the speaker whom the mention means.</summary>
    public required string? SpeakerName { get; init; }

    /// <summary>The index of that speaker in `speakers`.</summary>
    public required int? Speaker { get; init; }

    /// <summary>The reporting verb as printed.</summary>
    public required Segment? Cue { get; init; }

    /// <summary>The outlet that a block quote was taken from, as the page names it.</summary>
    public required Segment? Source { get; init; }

    /// <summary>The index in `quotes` of the innermost quote that contains this one.</summary>
    public required int? Parent { get; init; }

    /// <summary>How sure the reader is that these are words of this speaker, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that attributed the quote.</summary>
    public required string Method { get; init; }

    internal static ReadingQuote Of(FoundQuote quote, PageReading reading) =>
        new()
        {
            Kind = quote.Kind,
            Text = quote.Text,
            Start = quote.Start,
            End = quote.End,
            Segments = quote.Segments,
            SpeakerMention = quote.SpeakerMention,
            SpeakerName = quote.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
            Speaker = quote.Speaker,
            Cue = quote.Cue,
            Source = quote.Source,
            Parent = quote.Parent,
            Confidence = quote.Confidence,
            Method = quote.Method,
        };
}
