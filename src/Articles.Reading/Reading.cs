namespace Articles.Reading;

/// <summary>
/// What the reader found on one page. Nothing is invented: what the page does not say is null or empty.
/// All positions, those in <see cref="Evidence"/> aside, count Unicode code points in <see cref="Text"/>, end exclusive.
/// </summary>
public sealed record Reading
{
    /// <summary>The headline; null when the page has none.</summary>
    public Found<string>? Title { get; init; }

    public Found<string>? Subtitle { get; init; }

    /// <summary>What the page says the article is about, in a sentence or two.</summary>
    public Found<string>? Excerpt { get; init; }

    public IReadOnlyList<FoundAuthor> Authors { get; init; } = [];

    public Found<PageDate>? PublishedAt { get; init; }

    public Found<PageDate>? ModifiedAt { get; init; }

    /// <summary>The name of the outlet that published the page.</summary>
    public Found<string>? SiteName { get; init; }

    /// <summary>Where the page was published: its canonical address when it names one.</summary>
    public Found<string>? Address { get; init; }

    /// <summary>The address of the image that stands for the article.</summary>
    public Found<string>? LeadImage { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public Found<string>? Language { get; init; }

    /// <summary>The trail as printed, all of its entries in order: <c>Home</c>, sections, authors and title alike.</summary>
    public IReadOnlyList<Found<string>> Breadcrumb { get; init; } = [];

    /// <summary>The entries of <see cref="Breadcrumb"/> that are sections: not home, not an author, not the title.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The body in order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>
    /// The texts of <see cref="Blocks"/> except images, joined by one blank line (<c>\n\n</c>), Unicode NFC.
    /// A block quote is one block, its paragraphs joined by <c>\n\n</c>.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>Quotes in the order of their starts; a quote that contains others comes before them.</summary>
    public IReadOnlyList<FoundQuote> Quotes { get; init; } = [];

    /// <summary>
    /// What the text reports that somebody said, in the reporter's words, in the order of their starts; a report that contains others
    /// comes before them. Nobody may put these words in quotation marks.
    /// </summary>
    public IReadOnlyList<FoundReport> Reports { get; init; } = [];

    /// <summary>
    /// The people and organisations who are quoted, in the order of their first quote; then those of whom the text only reports what
    /// they said.
    /// </summary>
    public IReadOnlyList<FoundSpeaker> Speakers { get; init; } = [];

    public IReadOnlyList<FoundUpdate> Updates { get; init; } = [];

    /// <summary>What stands on the page but is not the article: menus, invitations to comment, lists of other articles.</summary>
    public IReadOnlyList<Evidence> Boilerplate { get; init; } = [];

    /// <summary>The limits that the page exceeds, so that less of it was read; <see cref="Notes"/> say so too.</summary>
    public IReadOnlyList<ReadingLimit> ExceededLimits { get; init; } = [];

    /// <summary>What the reader could not do, or had to repair, in sentences for a person.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A date or a time as far as the page tells it.</summary>
/// <param name="Value">For <see cref="DatePrecision.Day"/> midnight UTC of that day.</param>
public sealed record PageDate(DateTimeOffset Value, DatePrecision Precision);

/// <summary>How exactly a page tells a date.</summary>
public enum DatePrecision
{
    /// <summary>The page prints a day without a time.</summary>
    Day,

    /// <summary>The page prints a time.</summary>
    Instant,
}

/// <summary>An author of the page. The evidence of all that a bio says has its positions in <see cref="Bio"/>.</summary>
public sealed record FoundAuthor(Found<string> Name)
{
    /// <summary>The bio as printed; its evidence has its position in the page.</summary>
    public Found<string>? Bio { get; init; }

    /// <summary>What the author does, such as <c>senior editor</c>.</summary>
    public Found<string>? Role { get; init; }

    /// <summary>The organisation where the author does it.</summary>
    public Found<string>? Affiliation { get; init; }

    /// <summary>Where else the author has been published.</summary>
    public IReadOnlyList<Found<string>> Outlets { get; init; } = [];

    public IReadOnlyList<Found<Post>> FormerPosts { get; init; } = [];

    public IReadOnlyList<Found<Education>> Education { get; init; } = [];

    public Found<string>? Residence { get; init; }

    /// <summary>Links of the author; empty when the page prints no address.</summary>
    public IReadOnlyList<Found<Link>> Links { get; init; } = [];

    /// <summary>A picture of the author, where the page's data name one.</summary>
    public Found<AuthorImage>? Image { get; init; }
}

/// <summary>A post that an author held.</summary>
/// <param name="Title">Such as <c>columnist</c>.</param>
/// <param name="Organisation">Such as <c>The Week</c>.</param>
public sealed record Post(string Title, string? Organisation);

/// <summary>What an author studied.</summary>
/// <param name="Degree">As printed: <c>PhD</c>.</param>
/// <param name="Field">Such as <c>history</c>.</param>
/// <param name="Institution">Such as <c>University of Chicago</c>.</param>
public sealed record Education(string Degree, string? Field, string? Institution);

/// <summary>A link that a bio gives.</summary>
/// <param name="Label">The words of the link.</param>
/// <param name="Address">An absolute http or https address.</param>
public sealed record Link(string Label, string Address);

/// <summary>A picture of an author.</summary>
/// <param name="Address">An absolute http or https address.</param>
/// <param name="Alt">What it shows, for those who do not see it; null when nobody said.</param>
/// <param name="Width">In pixels; null when nobody said.</param>
/// <param name="Height">In pixels; null when nobody said.</param>
public sealed record AuthorImage(string Address, string? Alt = null, int? Width = null, int? Height = null);

/// <summary>How a page sets quoted words apart.</summary>
public enum QuoteKind
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>A block of its own.</summary>
    Block,
}

/// <summary>
/// Words attributed to somebody else. <see cref="Text"/> is exactly the article's text from <see cref="Start"/> to
/// <see cref="End"/>, without the outer quotation marks.
/// </summary>
public sealed record FoundQuote(QuoteKind Kind, string Text, int Start, int End)
{
    /// <summary>The pieces of the quote, at least one; more than one when the words are interrupted (“I think,” she said, “we should”).</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Index in <see cref="Reading.Quotes"/> of the innermost quote that contains this one.</summary>
    public int? Parent { get; init; }

    /// <summary>The mention of the speaker as printed, such as <c>Mr. Trump</c>.</summary>
    public Segment? SpeakerMention { get; init; }

    /// <summary>The mention of the speaker where it stands beside the text, in the attribution of a block quote.</summary>
    public string? SpeakerCredit { get; init; }

    /// <summary>Index in <see cref="Reading.Speakers"/>.</summary>
    public int? Speaker { get; init; }

    /// <summary>The reporting verb as printed, such as <c>said</c> or <c>told reporters</c>.</summary>
    public Segment? Cue { get; init; }

    /// <summary>The outlet that a block quote was taken from, when the page names it.</summary>
    public Segment? Source { get; init; }

    /// <summary>The outlet where it is named beside the text, in the attribution of a block quote.</summary>
    public string? SourceCredit { get; init; }

    /// <summary>How sure the reader is that these are words of this speaker, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The stable name of the rule that attributed the quote.</summary>
    public required string Method { get; init; }
}

/// <summary>Words of the article's text with their position.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point in the article's text.</param>
/// <param name="End">One past the last code point.</param>
public sealed record Segment(string Text, int Start, int End);

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>One human being.</summary>
    Person,

    /// <summary>A body that speaks as one, such as a ministry, a company or an outlet.</summary>
    Organisation,
}

/// <param name="Name">The fullest name in the article without titles.</param>
public sealed record FoundSpeaker(string Name)
{
    public required SpeakerKind Kind { get; init; }

    /// <summary>Titles and roles, such as <c>President</c>.</summary>
    public string? Description { get; init; }

    /// <summary>All mentions as printed, without repeats and pronouns, in order of appearance.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether <see cref="Name"/> is a full name, by which the speaker may be linked with other articles; a surname alone is not.</summary>
    public required bool HasFullName { get; init; }
}
