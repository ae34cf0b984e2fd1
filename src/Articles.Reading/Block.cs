namespace Articles.Reading;

/// <summary>What a piece of the body is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>Somebody else's words, set apart from the running text.</summary>
    Blockquote,

    /// <summary>A list, one item a line.</summary>
    List,

    /// <summary>An image, with its caption as the text.</summary>
    Image,

    /// <summary>Something shown from elsewhere, such as a video or a post of a social network.</summary>
    Embed,

    /// <summary>A table, one row a line.</summary>
    Table,

    /// <summary>Program code, or other text whose white space counts.</summary>
    Code,

    /// <summary>Images that belong together.</summary>
    Gallery,

    /// <summary>A line or a mark between two parts of the body; it has no text.</summary>
    Divider,

    /// <summary>Terms and what they mean, one a line.</summary>
    DefinitionList,

    /// <summary>A formula; its text is the source.</summary>
    Math,

    /// <summary>The notes that footnote marks lead to, one a line.</summary>
    Footnotes,
}

/// <summary>
/// One piece of the body. All positions in it count Unicode code points of its <see cref="Text"/>, end exclusive. Blocks with the
/// same content are equal.
/// </summary>
/// <param name="Text">
/// Plain text. A list has one item a line, a table one row a line, a block quote a blank line between its paragraphs; an image has its
/// caption, which is not in the article's text.
/// </param>
public sealed record Block(BlockKind Kind, string Text)
{
    /// <summary>1 to 6 for a heading, null otherwise.</summary>
    public int? Level { get; init; }

    /// <summary>The address of an image or an embed.</summary>
    public string? Address { get; init; }

    /// <summary>The formatting of <see cref="Text"/>, in the order of the starts; of an image, that of its caption.</summary>
    public IReadOnlyList<Mark> Marks
    {
        get;
        init => field = ValueList<Mark>.Of(value);
    } = ValueList<Mark>.Of([]);

    /// <summary>True for a list whose items are numbered.</summary>
    public bool? Ordered { get; init; }

    /// <summary>The number of the first item of a numbered list, where it is not 1.</summary>
    public int? FirstNumber { get; init; }

    /// <summary>The items of a list, a definition list or footnotes; empty where each line of the text is an item.</summary>
    public IReadOnlyList<ListItem> Items
    {
        get;
        init => field = ValueList<ListItem>.Of(value);
    } = ValueList<ListItem>.Of([]);

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<TableRow> Rows
    {
        get;
        init => field = ValueList<TableRow>.Of(value);
    } = ValueList<TableRow>.Of([]);

    /// <summary>The images of a gallery; and what a block quote or an embed consists of, where that is not paragraphs alone.</summary>
    public IReadOnlyList<Block> Blocks
    {
        get;
        init => field = ValueList<Block>.Of(value);
    } = ValueList<Block>.Of([]);

    /// <summary>The caption of a table, a gallery, an embed or code; it is not in the article's text.</summary>
    public string? Caption { get; init; }

    /// <summary>The formatting of <see cref="Caption"/>.</summary>
    public IReadOnlyList<Mark> CaptionMarks
    {
        get;
        init => field = ValueList<Mark>.Of(value);
    } = ValueList<Mark>.Of([]);

    /// <summary>The language of code, such as <c>csharp</c>; the notation of a formula, such as <c>tex</c>.</summary>
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

    /// <summary>The sizes in which there is an image, as the attribute <c>srcset</c> of HTML has them.</summary>
    public string? Srcset { get; init; }

    /// <summary>Where an image leads.</summary>
    public string? Link { get; init; }

    /// <summary>From where an embed is shown, such as <c>YouTube</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>Whose words a block quote or an embedded post are, as printed: <c>Bob Ray, engineer</c>. It is not in the text.</summary>
    public string? Attribution { get; init; }

    /// <summary>The address that the words of a block quote were taken from.</summary>
    public string? SourceAddress { get; init; }
}

/// <summary>One item of a list, one term or meaning of a definition list, one footnote.</summary>
/// <param name="Start">Its first code point in the text of the block.</param>
/// <param name="End">One past the last.</param>
public sealed record ListItem(int Start, int End)
{
    /// <summary>0 for the outermost items, 1 for those of a list inside one of them, and so on.</summary>
    public int Depth { get; init; }

    /// <summary>Whether the list that it stands in is numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>Its number, where it is not one more than that of the item before.</summary>
    public int? Number { get; init; }

    /// <summary>Of a list of tasks: whether it is done.</summary>
    public bool? Checked { get; init; }

    /// <summary>Of a definition list: whether it is a term, not a meaning.</summary>
    public bool IsTerm { get; init; }

    /// <summary>Of a footnote: what the marks name it by.</summary>
    public string? Label { get; init; }

    /// <summary>What it consists of, where that is not one paragraph.</summary>
    public IReadOnlyList<Block> Blocks
    {
        get;
        init => field = ValueList<Block>.Of(value);
    } = ValueList<Block>.Of([]);
}

/// <summary>One row of a table.</summary>
public sealed record TableRow
{
    /// <summary>Its cells, from the first column on.</summary>
    public IReadOnlyList<TableCell> Cells
    {
        get;
        init => field = ValueList<TableCell>.Of(value);
    } = ValueList<TableCell>.Of([]);
}

/// <summary>To which side the text of a cell is set.</summary>
public enum CellAlignment
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>To the right.</summary>
    Right,
}

/// <summary>One cell of a table.</summary>
/// <param name="Start">Its first code point in the text of the block.</param>
/// <param name="End">One past the last.</param>
public sealed record TableCell(int Start, int End)
{
    /// <summary>Whether it is the heading of its column or row.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Null where the table does not say.</summary>
    public CellAlignment? Align { get; init; }

    /// <summary>How many columns it covers; null for one.</summary>
    public int? ColumnSpan { get; init; }

    /// <summary>How many rows it covers; null for one.</summary>
    public int? RowSpan { get; init; }

    /// <summary>What it consists of, where that is not one paragraph.</summary>
    public IReadOnlyList<Block> Blocks
    {
        get;
        init => field = ValueList<Block>.Of(value);
    } = ValueList<Block>.Of([]);
}
