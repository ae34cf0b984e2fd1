namespace Articles.Api.Readings;

/// <summary>What the page reports that somebody said. These are not the speaker's words: never show them in quotation marks.</summary>
public sealed record ReadingReport
{
    /// <summary>`indirect`, or `mixed` where some of it stands in quotation marks, which is a quote of its own in `quotes`.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>Exactly the page's `text` from `start` to `end`.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in `text`.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The pieces of the report, at least one; two where it is interrupted (Traffic, she said, will double).</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public required Segment? SpeakerMention { get; init; }

    /// <summary>The name of the speaker whom the mention means.</summary>
    public required string? SpeakerName { get; init; }

    /// <summary>The index of that speaker in `speakers`.</summary>
    public required int? Speaker { get; init; }

    /// <summary>The reporting verb as printed.</summary>
    public required Segment? Cue { get; init; }

    /// <summary>The index in `reports` of the innermost report that contains this one: what she said that he had said.</summary>
    public required int? Parent { get; init; }

    /// <summary>The index in `quotes` of the block quote that reports it.</summary>
    public required int? Quote { get; init; }

    /// <summary>How sure the reader is that this speaker is reported to have said so, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that found the report.</summary>
    public required string Method { get; init; }

    internal static ReadingReport Of(FoundReport report, PageReading reading) =>
        new()
        {
            Kind = report.Kind,
            Text = report.Text,
            Start = report.Start,
            End = report.End,
            Segments = report.Segments,
            SpeakerMention = report.SpeakerMention,
            SpeakerName = report.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
            Speaker = report.Speaker,
            Cue = report.Cue,
            Parent = report.Parent,
            Quote = report.Quote,
            Confidence = report.Confidence,
            Method = report.Method,
        };
}
