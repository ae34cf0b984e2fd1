namespace Articles.Reading.Updates;

/// <summary>Reads one note that stands in a block of its own, such as an element of an HTML page.</summary>
internal static class UpdateNote
{
    private const double MarkedConfidence = 0.85;

    /// <param name="note">All of the note's words, its label too, paragraphs joined by blank lines.</param>
    /// <param name="evidence">Where it stands.</param>
    /// <param name="marked">What the page's own marks say that it is, for a note without a label; null when they say nothing.</param>
    /// <returns>Null when neither its words nor the page's marks make it a note.</returns>
    public static FoundUpdate? Of(string note, Evidence evidence, UpdateKind? marked = null)
    {
        var label = UpdateLabel.Of(note);
        if ((label?.Kind ?? marked) is not { } kind)
            return null;
        var text = Trimmed(note[(label?.TextStart ?? 0)..]);
        return text.Length == 0
            ? null
            : new FoundUpdate(kind, text, evidence with { Confidence = label?.Confidence ?? MarkedConfidence })
            {
                At = label?.At is { } at
                    ? new Found<PageDate>(
                        at.Date,
                        evidence with
                        {
                            Rule = "update-date",
                            Words = note[at.Start..at.End],
                        }
                    )
                    : null,
                Severity = Severities.Of(note),
                Note = Missing(text),
            };
    }

    /// <summary>A note's words without what brackets it.</summary>
    public static string Trimmed(string text) => text.Trim().TrimEnd(']', '*', '_').TrimEnd();

    /// <summary>What a reader must know of a note that announces something.</summary>
    public static string? Missing(string text) =>
        text.EndsWith(':') ? "The note ends with a colon, and what it announces is missing from the page." : null;
}
