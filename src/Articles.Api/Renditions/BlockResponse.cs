using System.Text.Json.Serialization;

namespace Articles.Api.Renditions;

/// <summary>One piece of an article's body.</summary>
public sealed record BlockResponse
{
    /// <summary>What the piece is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>
    /// Plain text. A list has one item a line, a table one row a line, a block quote a blank line between its paragraphs, an image its
    /// caption.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>1 to 6 for a heading.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Level { get; init; }

    /// <summary>The address of an image or an embed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Address { get; init; }

    /// <summary>Its first code point in the article's text; null where it has no text there, such as an image.</summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int? End { get; init; }

    /// <summary>The formatting of the text, by position; absent when there is none. It includes that of items, cells and inner blocks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BlockMark>? Marks { get; init; }

    /// <summary>Whether the items of a list are numbered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Ordered { get; init; }

    /// <summary>The number of the first item of a numbered list, where it is not 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FirstNumber { get; init; }

    /// <summary>The items of a list, the terms and meanings of a definition list, or the footnotes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ItemResponse>? Items { get; init; }

    /// <summary>The rows of a table, each a list of cells.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IReadOnlyList<CellResponse>>? Rows { get; init; }

    /// <summary>The images of a gallery; what a block quote or an embedded post consists of, where that is not paragraphs alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BlockResponse>? Blocks { get; init; }

    /// <summary>The caption of an image, a table, a gallery, an embed or code; it is not in the article's text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Caption { get; init; }

    /// <summary>The formatting of the caption; positions count in the caption.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BlockMark>? CaptionMarks { get; init; }

    /// <summary>The language of code, such as `csharp`; `tex` for a formula.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>What an image shows, for those who do not see it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Alt { get; init; }

    /// <summary>The title of an image or an embed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    /// <summary>The width of an image or an embed, in pixels.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Width { get; init; }

    /// <summary>The height of an image or an embed, in pixels.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Height { get; init; }

    /// <summary>Who made an image.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Credit { get; init; }

    /// <summary>The sizes in which there is an image, as the attribute `srcset` of HTML has them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Srcset { get; init; }

    /// <summary>Where an image leads.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Link { get; init; }

    /// <summary>From where an embed is shown, such as `YouTube`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Provider { get; init; }

    /// <summary>Whose words a block quote or an embedded post are, as printed. It is not in the text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Attribution { get; init; }

    /// <summary>The address that the words of a block quote were taken from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SourceAddress { get; init; }
}

/// <summary>One item of a list, one term or meaning of a definition list, one footnote.</summary>
public sealed record ItemResponse
{
    /// <summary>Its text.</summary>
    public required string Text { get; init; }

    /// <summary>Its first code point in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>0 for the outermost items, 1 for those of a list inside one of them, and so on.</summary>
    public required int Depth { get; init; }

    /// <summary>Whether the list that it stands in is numbered.</summary>
    public required bool Ordered { get; init; }

    /// <summary>Its number, where it is not one more than that of the item before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Number { get; init; }

    /// <summary>Of a list of tasks: whether it is done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Checked { get; init; }

    /// <summary>Of a definition list: whether it is a term; false for a meaning.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsTerm { get; init; }

    /// <summary>Of a footnote: the label by which marks lead to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }

    /// <summary>What it consists of, where that is not one paragraph.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BlockResponse>? Blocks { get; init; }
}

/// <summary>One cell of a table.</summary>
public sealed record CellResponse
{
    /// <summary>Its text.</summary>
    public required string Text { get; init; }

    /// <summary>Its first code point in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>Whether it is the heading of its column or row.</summary>
    public required bool IsHeader { get; init; }

    /// <summary>To which side its text is set; absent where the table does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CellAlignment? Align { get; init; }

    /// <summary>How many columns it covers, where that is not one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ColumnSpan { get; init; }

    /// <summary>How many rows it covers, where that is not one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RowSpan { get; init; }

    /// <summary>What it consists of, where that is not one paragraph.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BlockResponse>? Blocks { get; init; }
}
