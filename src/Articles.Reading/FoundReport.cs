namespace Articles.Reading;

/// <summary>How a report tells what was said.</summary>
public enum ReportKind
{
    /// <summary>In the reporter's words throughout: she said that ferries would follow.</summary>
    Indirect,

    /// <summary>In the reporter's words and some of the speaker's in quotation marks, which are a quote of their own.</summary>
    Mixed,
}

/// <summary>
/// What the text reports that somebody said. <see cref="Text"/> is exactly the article's text from <see cref="Start"/> to
/// <see cref="End"/>; these are not the speaker's words.
/// </summary>
public sealed record FoundReport(ReportKind Kind, string Text, int Start, int End)
{
    /// <summary>The pieces of the report, at least one; two when it is interrupted (Traffic, she said, will double).</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Index in <see cref="Reading.Reports"/> of the innermost report that contains this one: what she said that he had said.</summary>
    public int? Parent { get; init; }

    /// <summary>Index in <see cref="Reading.Quotes"/> of the block quote that reports it.</summary>
    public int? Quote { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public Segment? SpeakerMention { get; init; }

    /// <summary>Index in <see cref="Reading.Speakers"/>.</summary>
    public int? Speaker { get; init; }

    /// <summary>The reporting verb as printed, such as <c>said</c> or <c>according to</c>.</summary>
    public Segment? Cue { get; init; }

    /// <summary>How sure the reader is that this speaker is reported to have said so, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The stable name of the rule that found the report.</summary>
    public required string Method { get; init; }
}
