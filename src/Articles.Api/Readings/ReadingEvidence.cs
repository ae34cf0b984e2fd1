namespace Articles.Api.Readings;

/// <summary>Why the reader believes a finding: which rule found it, where, and how sure it is.</summary>
public sealed record ReadingEvidence
{
    /// <summary>A JSON pointer to the finding in the reading, such as `/authors/0/name`.</summary>
    public required string Pointer { get; init; }

    /// <summary>The words that were read, exactly as printed.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// First code point of those words in the page as it was sent, or for what a bio says in `bio`; null where `selector` tells the
    /// place.
    /// </summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int? End { get; init; }

    /// <summary>In an HTML page, a CSS selector of the element that was read.</summary>
    public required string? Selector { get; init; }

    /// <summary>The rule that read them.</summary>
    public required string Method { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    internal static List<ReadingEvidence> Of(PageReading reading) =>
        [
            .. One("/title", reading.Title),
            .. One("/subtitle", reading.Subtitle),
            .. One("/excerpt", reading.Excerpt),
            .. reading.Authors.SelectMany((author, n) => OfAuthor($"/authors/{n}", author)),
            .. One("/publishedAt", reading.PublishedAt),
            .. One("/modifiedAt", reading.ModifiedAt),
            .. One("/siteName", reading.SiteName),
            .. One("/address", reading.Address),
            .. One("/image", reading.LeadImage),
            .. One("/language", reading.Language),
            .. Each("/breadcrumb", reading.Breadcrumb),
            .. reading.Updates.SelectMany((update, n) => OfUpdate($"/updates/{n}", update)),
        ];

    private static IEnumerable<ReadingEvidence> OfAuthor(string pointer, FoundAuthor author) =>
        [
            .. One($"{pointer}/name", author.Name),
            .. One($"{pointer}/bio", author.Bio),
            .. One($"{pointer}/role", author.Role),
            .. One($"{pointer}/affiliation", author.Affiliation),
            .. Each($"{pointer}/outlets", author.Outlets),
            .. Each($"{pointer}/formerPosts", author.FormerPosts),
            .. Each($"{pointer}/education", author.Education),
            .. One($"{pointer}/residence", author.Residence),
            .. Each($"{pointer}/links", author.Links),
        ];

    private static IEnumerable<ReadingEvidence> OfUpdate(string pointer, FoundUpdate update) =>
        One($"{pointer}/publishedAt", update.At).Prepend(Of($"{pointer}/text", update.Evidence));

    private static IEnumerable<ReadingEvidence> One<T>(string pointer, Found<T>? found) =>
        found is null ? [] : [Of(pointer, found.Evidence)];

    private static IEnumerable<ReadingEvidence> Each<T>(string pointer, IReadOnlyList<Found<T>> found) =>
        found.Select((item, n) => Of($"{pointer}/{n}", item.Evidence));

    private static ReadingEvidence Of(string pointer, Evidence evidence) =>
        new()
        {
            Pointer = pointer,
            Text = evidence.Words,
            Start = evidence.Start,
            End = evidence.End,
            Selector = evidence.Selector,
            Method = evidence.Rule,
            Confidence = evidence.Confidence,
        };
}
