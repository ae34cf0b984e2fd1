namespace Articles.Reading;

/// <summary>How a stretch of text is set apart from the text around it.</summary>
public enum MarkKind
{
    /// <summary>It leads elsewhere.</summary>
    Link,

    /// <summary>It is important.</summary>
    Strong,

    /// <summary>It is stressed.</summary>
    Emphasis,

    /// <summary>It is code, or what is typed.</summary>
    Code,

    /// <summary>It is struck out.</summary>
    Strikethrough,

    /// <summary>It stands above the line.</summary>
    Superscript,

    /// <summary>It stands below the line.</summary>
    Subscript,

    /// <summary>It is small print.</summary>
    Small,

    /// <summary>It is underlined.</summary>
    Underline,

    /// <summary>It is marked as with a pen.</summary>
    Highlight,

    /// <summary>It is short for the title of the mark.</summary>
    Abbreviation,

    /// <summary>It is quoted; its quotation marks stand in the text.</summary>
    Quotation,

    /// <summary>A footnote is referred to here; the mark has no length.</summary>
    Footnote,

    /// <summary>An image stands in the line here; the mark has no length.</summary>
    Image,
}

/// <summary>Formatting of a stretch of text, by its position: text itself never holds markup.</summary>
/// <param name="Start">The first code point.</param>
/// <param name="End">One past the last.</param>
public sealed record Mark(MarkKind Kind, int Start, int End)
{
    /// <summary>The address that a link leads to, or that of an image.</summary>
    public string? Href { get; init; }

    /// <summary>The title of a link or an image; what an abbreviation stands for.</summary>
    public string? Title { get; init; }

    /// <summary>What a link says of its address, such as <c>nofollow</c>.</summary>
    public string? Rel { get; init; }

    /// <summary>The label of the footnote that is referred to.</summary>
    public string? Target { get; init; }

    /// <summary>What an image shows, for those who do not see it.</summary>
    public string? Alt { get; init; }

    /// <summary>The width of an image, in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The height of an image, in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>The sizes in which there is an image, as the attribute <c>srcset</c> of HTML has them.</summary>
    public string? Srcset { get; init; }

    /// <summary>Where an image leads.</summary>
    public string? Link { get; init; }

    /// <summary>The same mark in a text that begins so many code points earlier.</summary>
    public Mark Moved(int by) => by == 0 ? this : this with { Start = Start + by, End = End + by };
}
