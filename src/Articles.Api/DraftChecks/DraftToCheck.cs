using Articles.Api.Pipeline.Writing;

namespace Articles.Api.DraftChecks;

/// <summary>A draft as JSON: one of its five forms, and when it was researched.</summary>
public sealed record DraftToCheck
{
    /// <summary>The draft as plain text.</summary>
    [PageContent]
    public string? Text { get; init; }

    /// <summary>The draft as Markdown.</summary>
    [PageContent]
    public string? Markdown { get; init; }

    /// <summary>The draft as HTML.</summary>
    [PageContent]
    public string? Html { get; init; }

    /// <summary>A bibliography in BibTeX, with quotations in `note`, `annotation`, `abstract` or `quotation`.</summary>
    [PageContent]
    public string? Bibtex { get; init; }

    /// <summary>A bibliography in CSL-JSON, as text, with quotations in `note`, `annote` or `abstract`.</summary>
    [PageContent]
    public string? Csl { get; init; }

    /// <summary>When what it cites was used, where the draft does not say so; without it only what is true now is told.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }
}

/// <summary>The form of a draft.</summary>
public enum DraftForm
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>A bibliography in BibTeX.</summary>
    Bibtex,

    /// <summary>A bibliography in CSL-JSON.</summary>
    Csl,
}

/// <summary>A draft, whichever way it came.</summary>
/// <param name="Source">As it was sent; all places count in it.</param>
/// <param name="Notes">What had to be repaired of its characters.</param>
internal sealed record Draft(DraftForm Form, string Source, IReadOnlyList<string> Notes)
{
    /// <summary>Where in the request it stands.</summary>
    public string Pointer { get; init; } = "";
}
