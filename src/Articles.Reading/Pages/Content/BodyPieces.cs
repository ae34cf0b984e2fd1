namespace Articles.Reading.Pages.Content;

/// <summary>Which pieces of the element that holds the article are the article's.</summary>
internal sealed class BodyPieces
{
    private const double OnlyLinks = 0.8;
    private readonly Draft _draft;
    private readonly PageNode _node;
    private readonly string? _title;

    public BodyPieces(Draft draft, PageNode node, string? title)
    {
        (_draft, _node, _title) = (draft, node, title);
        for (var i = node.First; i < node.End; i++)
        {
            if (draft[i] is null && RuleAgainst(Pieces[i]) is { } rule)
                draft.Drop(i, rule);
        }
        DropListed();
        DropHeadings();
        var first = Standfirst.FirstAbove(draft, node, title);
        Kept =
        [
            .. first,
            .. Enumerable.Range(node.First, node.End - node.First).Where(i => draft[i] is null).Select(i => Pieces[i]),
        ];
        Weight = Kept.Where(piece => piece.IsText).Sum(piece => piece.Weight * (1 - piece.LinkShare));
    }

    public Draft Draft => _draft;

    /// <summary>The element that holds the article; what stands above it is kept only as a standfirst.</summary>
    public PageNode Node => _node;

    public IReadOnlyList<Piece> Kept { get; }

    public double Weight { get; }

    private IReadOnlyList<Piece> Pieces => _draft.Tree.Pieces;

    private string? RuleAgainst(Piece piece)
    {
        if (
            !piece.IsText
            || piece.Node.Nearest(node => node.Role == NodeRole.Post || node.Tag == "blockquote") is not null
        )
            return null;
        if (_title is not null && Headline.Repeats(piece.Text, _title))
            return "repeated-headline";
        if (piece.Kind is PieceKind.Row or PieceKind.Preformatted)
            return piece.LinkShare > OnlyLinks ? "only-links" : null;
        var mark = PageMap.MarkOf(piece.Text);
        if (mark.IsDateLine && !LineShape.IsProse(piece.Text))
            return "date-line";
        if (piece.Kind == PieceKind.Heading)
            return mark.Furniture is not (FurnitureKind.None or FurnitureKind.Caption) ? "furniture-heading"
                : IsCard(piece) ? "linked-card"
                : null;
        if (mark.Furniture == FurnitureKind.ListHeading)
            return "furniture-heading";
        if (mark.Furniture is not (FurnitureKind.None or FurnitureKind.Caption))
            return "furniture-words";
        if (mark.Furniture == FurnitureKind.Caption && !piece.IsProse)
            return "caption-words";
        if (mark.Byline is { Rule: "byline" } && !piece.IsProse)
            return "byline-words";
        return piece.LinkShare > OnlyLinks && !(piece.Weight > 120 && LineShape.EndsSentence(piece.Text))
            ? "only-links"
            : null;
    }

    // A heading inside a link heads what the link leads to.
    private static bool IsCard(Piece piece) =>
        piece.LinkShare > 0.95 && piece.Node.Parent?.Nearest(node => node.Tag == "a") is not null;

    // Under the heading of a list of other articles stand links, until the article goes on.
    private void DropListed()
    {
        var isListed = false;
        for (var i = _node.First; i < _node.End; i++)
        {
            var piece = Pieces[i];
            if (_draft[i] == "furniture-heading")
                isListed = true;
            else if (
                piece.Kind == PieceKind.Heading
                || piece.IsProse && piece.LinkShare < 0.3 && piece.Kind != PieceKind.Item
            )
                isListed = false;
            else if (isListed && piece.LinkShare > 0.3)
                _draft.Drop(i, "listed-under-heading");
        }
    }

    // Behind the last text stand headings of what was taken out.
    private void DropHeadings()
    {
        for (var i = _node.End - 1; i >= _node.First; i--)
        {
            if (_draft[i] is not null || !Pieces[i].IsText)
                continue;
            if (Pieces[i].Kind != PieceKind.Heading)
                return;
            _draft.Drop(i, "heading-of-nothing");
        }
    }
}
