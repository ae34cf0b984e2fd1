using Articles.Reading.Text;

namespace Articles.Reading.Html;

/// <summary>What a piece of text is by its tags.</summary>
internal enum PieceKind
{
    Paragraph,
    Heading,
    Item,
    Row,
    Preformatted,
    Caption,
    Image,
    Embed,
}

/// <summary>The smallest text that stands apart on a page: a paragraph, an item, a row of a table.</summary>
internal sealed class Piece(PieceKind kind, string text, PageNode node)
{
    private int? _weight;

    public PieceKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>The innermost element around it.</summary>
    public PageNode Node { get; } = node;

    /// <summary>How many of its characters are links.</summary>
    public int LinkLength { get; init; }

    /// <summary>Of a heading, 1 to 6.</summary>
    public int? Level { get; init; }

    /// <summary>Of an image or an embed.</summary>
    public string? Address { get; init; }

    public bool IsText => Kind is not (PieceKind.Image or PieceKind.Caption) && Text.Length > 0;

    /// <summary>Characters, an ideograph counting as much as a short word.</summary>
    public int Weight => _weight ??= LineShape.Weight(Text);

    /// <summary>How much of it is links, 0 to 1.</summary>
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    public bool IsProse => LinkShare < 0.6 && LineShape.IsProse(Text);
}
