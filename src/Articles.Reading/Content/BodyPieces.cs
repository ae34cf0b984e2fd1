using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.Metadata;
using Articles.Reading.PlainText;
using Articles.Reading.Text;

namespace Articles.Reading.Content;

/// <summary>Which pieces of the element that holds the article are the article's.</summary>
internal sealed class BodyPieces
{
    private const double OnlyLinks = 0.8;
    private readonly ContentDraft _draft;
    private readonly PageNode _node;
    private readonly string? _title;

    public BodyPieces(ContentDraft draft, PageNode node, PageMetadata metadata)
    {
        (_draft, _node, _title) = (draft, node, metadata.Title?.Value);
        // Above the text the names of authors stand for themselves.
        var authors = metadata.Authors.Select(author => LineShape.Key(author.Name.Value)).ToHashSet();
        var isAboveText = true;
        for (var i = node.First; i < node.End; i++)
        {
            isAboveText &= !Pieces[i].IsProse;
            if (isAboveText && authors.Contains(LineShape.Key(Pieces[i].Text)))
                draft.Drop(i, DropReason.BylineWords);
            if (draft[i] is null && ReasonAgainst(Pieces[i]) is { } reason)
                draft.Drop(i, reason);
        }
        DropListed();
        DropHeadings();
        var first = Standfirst.FirstAbove(draft, node, _title);
        Kept =
        [
            .. first,
            .. Enumerable.Range(node.First, node.End - node.First).Where(i => draft[i] is null).Select(i => Pieces[i]),
        ];
        Weight = Kept.Where(piece => piece.IsText).Sum(piece => piece.Weight * (1 - piece.LinkShare));
    }

    public ContentDraft Draft => _draft;

    /// <summary>The element that holds the article; what stands above it is kept only as a standfirst.</summary>
    public PageNode Node => _node;

    public IReadOnlyList<Piece> Kept { get; }

    public double Weight { get; }

    private IReadOnlyList<Piece> Pieces => _draft.Tree.Pieces;

    private DropReason? ReasonAgainst(Piece piece)
    {
        if (
            !piece.IsText
            || piece.Node.Nearest(node => node.Role == ElementRole.Post || node.Tag == "blockquote") is not null
        )
            return null;
        if (_title is not null && Headline.Repeats(piece.Text, _title))
            return DropReason.RepeatedHeadline;
        if (piece.Kind is PieceKind.Row or PieceKind.Preformatted)
            return piece.LinkShare > OnlyLinks ? DropReason.OnlyLinks : null;
        var mark = LineMap.MarkOf(piece.Text);
        if (mark.IsDateLine && !LineShape.IsProse(piece.Text))
            return DropReason.DateLine;
        if (piece.Kind == PieceKind.Heading)
            return mark.Boilerplate is not (BoilerplateKind.None or BoilerplateKind.Caption)
                    ? DropReason.BoilerplateHeading
                : IsCard(piece) ? DropReason.LinkedCard
                : null;
        if (mark.Boilerplate == BoilerplateKind.ListHeading)
            return DropReason.BoilerplateHeading;
        if (mark.Boilerplate is not (BoilerplateKind.None or BoilerplateKind.Caption))
            return DropReason.BoilerplateWords;
        if (mark.Boilerplate == BoilerplateKind.Caption && !piece.IsProse)
            return DropReason.CaptionWords;
        if (mark.Byline is { Rule: "byline" } && !piece.IsProse)
            return DropReason.BylineWords;
        return piece.LinkShare > OnlyLinks && !(piece.Weight > 120 && LineShape.EndsSentence(piece.Text))
            ? DropReason.OnlyLinks
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
            if (_draft[i] == DropReason.BoilerplateHeading)
                isListed = true;
            else if (
                piece.Kind == PieceKind.Heading
                || piece.IsProse && piece.LinkShare < 0.3 && piece.Kind != PieceKind.Item
            )
                isListed = false;
            else if (isListed && piece.LinkShare > 0.3)
                _draft.Drop(i, DropReason.ListedUnderHeading);
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
            _draft.Drop(i, DropReason.HeadingOfNothing);
        }
    }
}
