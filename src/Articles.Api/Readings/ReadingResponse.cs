using Articles.Api.Renditions;

namespace Articles.Api.Readings;

/// <summary>
/// What the reader found on a page. Nothing of it is stored, and nothing is invented: what the page does not say is null or empty.
/// Positions count code points in `text`, end exclusive, except those of `evidence` and `furniture`.
/// </summary>
public sealed record ReadingResponse
{
    /// <summary>The headline.</summary>
    public required string? Title { get; init; }

    /// <summary>The line under the headline.</summary>
    public required string? Subtitle { get; init; }

    /// <summary>What the page says the article is about, in a sentence or two.</summary>
    public required string? Excerpt { get; init; }

    /// <summary>Who wrote it, in the order of the byline.</summary>
    public required IReadOnlyList<ReadingAuthor> Authors { get; init; }

    /// <summary>For the precision `day`, midnight UTC of that day.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly `publishedAt` is known; null with it.</summary>
    public required DatePrecision? PublishedPrecision { get; init; }

    /// <summary>When the page says that it was last changed. For the precision `day`, midnight UTC of that day.</summary>
    public required DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>How exactly `modifiedAt` is known; null with it.</summary>
    public required DatePrecision? ModifiedPrecision { get; init; }

    /// <summary>The outlet that published the page.</summary>
    public required string? SiteName { get; init; }

    /// <summary>Where the page was published: its canonical address when it names one.</summary>
    public required string? Address { get; init; }

    /// <summary>The address of the image that stands for the article.</summary>
    public required string? Image { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string? Language { get; init; }

    /// <summary>The trail as printed, home, authors and title included.</summary>
    public required IReadOnlyList<string> Breadcrumb { get; init; }

    /// <summary>The section trail, outermost first.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>The body in order.</summary>
    public required IReadOnlyList<BlockResponse> Blocks { get; init; }

    /// <summary>The body as plain text: the texts of the blocks except images, joined by one blank line.</summary>
    public required string Text { get; init; }

    /// <summary>In the order of the text; a quote that contains others comes before them.</summary>
    public required IReadOnlyList<ReadingQuote> Quotes { get; init; }

    /// <summary>
    /// What the page reports that somebody said, in the reporter's words, in the order of the text. They are not the speaker's words:
    /// never show them in quotation marks.
    /// </summary>
    public required IReadOnlyList<ReadingReport> Reports { get; init; }

    /// <summary>The people and organisations who are quoted, in the order of their first quote; then those who are only reported.</summary>
    public required IReadOnlyList<ReadingSpeaker> Speakers { get; init; }

    /// <summary>The notes after publication, in the order of the page.</summary>
    public required IReadOnlyList<ReadingUpdate> Updates { get; init; }

    /// <summary>Why the reader believes what it says: a piece of evidence for each finding.</summary>
    public required IReadOnlyList<ReadingEvidence> Evidence { get; init; }

    /// <summary>What stands on the page but is not the article: menus, invitations to comment, lists of other articles.</summary>
    public required IReadOnlyList<ReadingFurniture> Furniture { get; init; }

    /// <summary>What the reader could not do, or had to repair.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    internal static ReadingResponse Of(PageReading reading) =>
        new()
        {
            Title = reading.Title?.Value,
            Subtitle = reading.Subtitle?.Value,
            Excerpt = reading.Excerpt?.Value,
            Authors = [.. reading.Authors.Select(ReadingAuthor.Of)],
            PublishedAt = reading.PublishedAt?.Value.Value,
            PublishedPrecision = reading.PublishedAt?.Value.Precision,
            ModifiedAt = reading.ModifiedAt?.Value.Value,
            ModifiedPrecision = reading.ModifiedAt?.Value.Precision,
            SiteName = reading.SiteName?.Value,
            Address = reading.Address?.Value,
            Image = reading.LeadImage?.Value,
            Language = reading.Language?.Value,
            Breadcrumb = [.. reading.Breadcrumb.Select(entry => entry.Value)],
            Sections = reading.Sections,
            Blocks = ArticleBlocks.Of(reading.Blocks),
            Text = reading.Text,
            Quotes = [.. reading.Quotes.Select(quote => ReadingQuote.Of(quote, reading))],
            Reports = [.. reading.Reports.Select(report => ReadingReport.Of(report, reading))],
            Speakers = [.. reading.Speakers.Select(ReadingSpeaker.Of)],
            Updates = [.. reading.Updates.Select(ReadingUpdate.Of)],
            Evidence = ReadingEvidence.Of(reading),
            Furniture = [.. reading.Boilerplate.Select(ReadingFurniture.Of)],
            Notes = reading.Notes,
        };
}

/// <summary>Who wrote the page, with what its bio says.</summary>
public sealed record ReadingAuthor
{
    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>As printed.</summary>
    public required string? Bio { get; init; }

    /// <summary>What the author does, such as `senior editor`.</summary>
    public required string? Role { get; init; }

    /// <summary>The organisation where the author does it.</summary>
    public required string? Affiliation { get; init; }

    /// <summary>Where else the author has been published.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>What the author did before, as the bio says.</summary>
    public required IReadOnlyList<Post> FormerPosts { get; init; }

    /// <summary>What the author studied, as the bio says.</summary>
    public required IReadOnlyList<Education> Education { get; init; }

    /// <summary>Where the author lives, as the bio says.</summary>
    public required string? Residence { get; init; }

    /// <summary>Empty when the page gives no address.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    internal static ReadingAuthor Of(FoundAuthor author) =>
        new()
        {
            Name = author.Name.Value,
            Bio = author.Bio?.Value,
            Role = author.Role?.Value,
            Affiliation = author.Affiliation?.Value,
            Outlets = [.. author.Outlets.Select(outlet => outlet.Value)],
            FormerPosts = [.. author.FormerPosts.Select(post => post.Value)],
            Education = [.. author.Education.Select(education => education.Value)],
            Residence = author.Residence?.Value,
            Links = [.. author.Links.Select(link => link.Value)],
        };
}

/// <summary>A person or an organisation whose words the page quotes.</summary>
public sealed record ReadingSpeaker
{
    /// <summary>The fullest name in the article without titles.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a person or an organisation.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Titles and roles, such as `President`.</summary>
    public required string? Description { get; init; }

    /// <summary>All mentions but pronouns, as printed.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether `name` is a full name; a surname alone may be anybody's.</summary>
    public required bool HasFullName { get; init; }

    internal static ReadingSpeaker Of(FoundSpeaker speaker) =>
        new()
        {
            Name = speaker.Name,
            Kind = speaker.Kind,
            Description = speaker.Description,
            Names = speaker.Names,
            HasFullName = speaker.HasFullName,
        };
}

/// <summary>What stands on the page but is not the article.</summary>
public sealed record ReadingFurniture
{
    /// <summary>Its words, exactly as printed.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in the page as it was sent; null where `selector` tells the place.</summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int? End { get; init; }

    /// <summary>In an HTML page, a CSS selector of the element that was discarded.</summary>
    public required string? Selector { get; init; }

    /// <summary>The rule that discarded it.</summary>
    public required string Method { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    internal static ReadingFurniture Of(Evidence evidence) =>
        new()
        {
            Text = evidence.Words,
            Start = evidence.Start,
            End = evidence.End,
            Selector = evidence.Selector,
            Method = evidence.Rule,
            Confidence = evidence.Confidence,
        };
}
