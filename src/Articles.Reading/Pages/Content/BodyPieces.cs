namespace Articles.Reading.Pages.Content;

/// <summary>Which pieces of the element that holds the article are the article's.</summary>
internal sealed class BodyPieces
{
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly PageNode _node;
    private readonly string? _title;

    public BodyPieces(PageTree tree, PageNode node, string? title)
    {
        (_pieces, _node, _title) = (tree.Pieces, node, title);
        for (var i = node.First; i < node.End; i++)
        {
            var piece = _pieces[i];
            if (piece.Dropped is null && RuleAgainst(piece, i) is { } rule)
                piece.Dropped = rule;
        }
        DropTail();
    }

    public IReadOnlyList<Piece> Kept =>
        [
            .. Enumerable
                .Range(_node.First, _node.End - _node.First)
                .Select(i => _pieces[i])
                .Where(piece => piece.Dropped is null),
        ];

    private string? RuleAgainst(Piece piece, int at)
    {
        if (piece.Node.IsHidden)
            return "hidden-element";
        if (!piece.IsText)
            return null;
        if (_title is not null && Headline.Repeats(piece.Text, _title) || piece.Level == 1)
            return "repeated-headline";
        var furniture = Furniture.Of(piece.Text);
        if (piece.Kind == PieceKind.Heading)
            return furniture is FurnitureKind.None or FurnitureKind.Caption ? null : "furniture-heading";
        if (piece.Kind is PieceKind.Row or PieceKind.Preformatted)
            return null;
        if (furniture is not (FurnitureKind.None or FurnitureKind.Caption))
            return "furniture-words";
        if (furniture == FurnitureKind.Caption && !piece.IsProse)
            return "caption-words";
        if (piece.LinkShare > 0.8 && !(piece.Weight > 120 && LineShape.EndsSentence(piece.Text)))
            return "only-links";
        return null;
    }

    // Behind the last prose stand labels and names.
    private void DropTail()
    {
        for (var i = _node.End - 1; i >= _node.First; i--)
        {
            var piece = _pieces[i];
            if (piece.Dropped is not null || !piece.IsText)
                continue;
            if (
                piece.Kind is not PieceKind.Heading
                && (
                    piece.IsProse
                    || piece.Kind is PieceKind.Item or PieceKind.Row or PieceKind.Preformatted
                    || LineShape.EndsSentence(piece.Text)
                )
            )
                return;
            if (piece.Kind == PieceKind.Heading)
                piece.Dropped = "heading-of-nothing";
            else
                return;
        }
    }
}
