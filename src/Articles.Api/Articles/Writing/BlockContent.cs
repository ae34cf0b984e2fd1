using Articles.Api.Renditions;

namespace Articles.Api.Articles.Writing;

/// <summary>One piece of a body.</summary>
public sealed record BlockContent
{
    /// <summary>What the piece is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>
    /// Plain text. A list has one item a line, a block quote a blank line between paragraphs, an image its caption. It is made of `items`,
    /// `rows` or `blocks` where they are given, and may be left out then.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>1 to 6 for a heading; 2 when left out.</summary>
    public int? Level { get; init; }

    /// <summary>The address of an image or an embed: http, https, or relative to where the article stands.</summary>
    public string? Address { get; init; }

    /// <summary>Where positions of `marks` count from: as it was answered, or left out to count from the beginning of the block.</summary>
    public int? Start { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? End { get; init; }

    /// <summary>The formatting of the text, by position, that of items and cells included. Inner blocks have their own.</summary>
    public IReadOnlyList<BlockMark>? Marks { get; init; }

    /// <summary>Whether the items of a list are numbered.</summary>
    public bool? Ordered { get; init; }

    /// <summary>The number of the first item of a numbered list, where it is not 1.</summary>
    public int? FirstNumber { get; init; }

    /// <summary>The items of a list, the terms and meanings of a definition list, or the footnotes.</summary>
    public IReadOnlyList<ItemContent>? Items { get; init; }

    /// <summary>The rows of a table, each a list of cells.</summary>
    public IReadOnlyList<IReadOnlyList<CellContent>>? Rows { get; init; }

    /// <summary>The images of a gallery; what a block quote or an embedded post consists of, where that is not paragraphs alone.</summary>
    public IReadOnlyList<BlockContent>? Blocks { get; init; }

    /// <summary>The caption of an image, a table, a gallery, an embed or code; it is not in the article's text.</summary>
    public string? Caption { get; init; }

    /// <summary>The formatting of the caption; positions count in the caption.</summary>
    public IReadOnlyList<BlockMark>? CaptionMarks { get; init; }

    /// <summary>The language of code, such as `csharp`; `tex` for a formula.</summary>
    public string? Language { get; init; }

    /// <summary>What an image shows, for those who do not see it.</summary>
    public string? Alt { get; init; }

    /// <summary>The title of an image or an embed.</summary>
    public string? Title { get; init; }

    /// <summary>The width of an image or an embed, in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The height of an image or an embed, in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Who made an image.</summary>
    public string? Credit { get; init; }

    /// <summary>The sizes in which there is an image, as the attribute `srcset` of HTML has them.</summary>
    public string? Srcset { get; init; }

    /// <summary>Where an image leads.</summary>
    public string? Link { get; init; }

    /// <summary>From where an embed is shown, such as `YouTube`.</summary>
    public string? Provider { get; init; }

    /// <summary>Whose words a block quote or an embedded post are, as printed. It is not in the text.</summary>
    public string? Attribution { get; init; }

    /// <summary>The address that the words of a block quote were taken from.</summary>
    public string? SourceAddress { get; init; }
}

/// <summary>One item of a list, one term or meaning of a definition list, one footnote.</summary>
public sealed record ItemContent
{
    /// <summary>Its text; made of `blocks` where they are given.</summary>
    public string? Text { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? Start { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? End { get; init; }

    /// <summary>0 for the outermost items, 1 for those of a list inside one of them, and so on.</summary>
    public int Depth { get; init; }

    /// <summary>Whether the list that it stands in is numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>Its number, where it is not one more than that of the item before.</summary>
    public int? Number { get; init; }

    /// <summary>Of a list of tasks: whether it is done.</summary>
    public bool? Checked { get; init; }

    /// <summary>Of a definition list: whether it is a term; false for a meaning.</summary>
    public bool? IsTerm { get; init; }

    /// <summary>Of a footnote: the label by which marks lead to it.</summary>
    public string? Label { get; init; }

    /// <summary>What it consists of, where that is not one paragraph.</summary>
    public IReadOnlyList<BlockContent>? Blocks { get; init; }
}

/// <summary>One cell of a table.</summary>
public sealed record CellContent
{
    /// <summary>Its text; made of `blocks` where they are given.</summary>
    public string? Text { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? Start { get; init; }

    /// <summary>Not looked at: it is there so that what was answered can be sent back.</summary>
    public int? End { get; init; }

    /// <summary>Whether it is the heading of its column or row.</summary>
    public bool IsHeader { get; init; }

    /// <summary>To which side its text is set; absent where the table does not say.</summary>
    public CellAlignment? Align { get; init; }

    /// <summary>How many columns it covers, where that is not one.</summary>
    public int? ColumnSpan { get; init; }

    /// <summary>How many rows it covers, where that is not one.</summary>
    public int? RowSpan { get; init; }

    /// <summary>What it consists of, where that is not one paragraph.</summary>
    public IReadOnlyList<BlockContent>? Blocks { get; init; }
}
