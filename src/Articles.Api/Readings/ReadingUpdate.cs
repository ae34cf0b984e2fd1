namespace Articles.Api.Readings;

/// <summary>A note after publication, as the page prints it.</summary>
public sealed record ReadingUpdate
{
    /// <summary>What sort of note its label or its words make it.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>Null when nothing printed says it.</summary>
    public required UpdateSeverity? Severity { get; init; }

    /// <summary>The note without its label.</summary>
    public required string Text { get; init; }

    /// <summary>What its reader must know, such as that something it announces is missing from the page.</summary>
    public required string? Note { get; init; }

    /// <summary>The time that the note prints. For the precision `day`, midnight UTC of that day.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; null with it.</summary>
    public required DatePrecision? PublishedPrecision { get; init; }

    /// <summary>What the note says was wrong, in the order in which it says so.</summary>
    public required IReadOnlyList<StatedError> Errors { get; init; }

    /// <summary>The words of the article that the note is about, as far as it tells: proposals, surest first.</summary>
    public required IReadOnlyList<UpdateTarget> Targets { get; init; }

    internal static ReadingUpdate Of(FoundUpdate update) =>
        new()
        {
            Kind = update.Kind,
            Severity = update.Severity,
            Text = update.Text,
            Note = update.Note,
            PublishedAt = update.At?.Value.Value,
            PublishedPrecision = update.At?.Value.Precision,
            Errors = update.Errors,
            Targets = update.Targets,
        };
}
