using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Html;

/// <summary>A page in the order in which it is read: its pieces of text, and the elements that hold stretches of them.</summary>
internal sealed class PageTree
{
    // A cell that holds more is laid out with a table rather than listed in one.
    private const int LongestCell = 200;
    private readonly List<PageNode> _nodes = [];
    private readonly List<Piece> _pieces = [];
    private readonly List<string> _cells = [];
    private readonly ElementRoles _hints = new();
    private readonly PieceText _text = new();
    private int _cellLinks;
    private int _links;
    private int _preformatted;

    public PageTree(IHtmlDocument document)
    {
        if (document.Body is not { } body)
            return;
        Root = new PageNode(null, body, ElementRole.None, isHidden: false);
        Walk(Root);
        foreach (var node in _nodes)
        {
            if (node.Parent is { } parent)
                parent.Children++;
        }
    }

    public PageNode? Root { get; }

    /// <summary>All elements that hold a piece, each before those in it.</summary>
    public IReadOnlyList<PageNode> Nodes => _nodes;

    public IReadOnlyList<Piece> Pieces => _pieces;

    private void Walk(PageNode node)
    {
        var (isBlock, isLink) = (IsBlock(node), node.Tag == "a");
        if (isBlock)
            Flush(node.Parent ?? node);
        node.First = _pieces.Count;
        var place = _nodes.Count;
        _nodes.Add(node);
        _links += isLink ? 1 : 0;
        _preformatted += node.Tag == "pre" ? 1 : 0;
        var children = node.Element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
            Visit(children[i], node);
        _links -= isLink ? 1 : 0;
        if (isBlock)
            Flush(node);
        _preformatted -= node.Tag == "pre" ? 1 : 0;
        if (node.Tag is "tr" or "table")
            FlushCells(node);
        node.End = _pieces.Count;
        if (node.End == node.First && isBlock && place > 0)
            _nodes.RemoveRange(place, _nodes.Count - place);
    }

    private void Visit(INode child, PageNode node)
    {
        switch (child)
        {
            case IText text:
                _text.Add(text.Data, _links > 0, _preformatted > 0);
                break;
            case IElement element when element.LocalName == "br":
                if (_preformatted > 0)
                    _text.Add("\n", isLink: false, keepsLines: true);
                _text.Break();
                if (_text.IsParted)
                    Flush(node);
                break;
            case IElement element when element.LocalName is "img" or "amp-img":
                AddImage(element, node);
                break;
            case IElement element when NoteLinks.IsOne(element):
                break;
            case IElement element when element.LocalName == "q":
                var (opening, closing) = QuotationMarks.Of(element);
                _text.Add(opening, _links > 0);
                Walk(new PageNode(node, element, ElementRole.None, node.IsHidden || HiddenElements.Hides(element)));
                _text.Add(closing, _links > 0);
                break;
            case IElement element when ElementKinds.Frames.Contains(element.LocalName):
                AddFrame(element, node);
                break;
            case IElement element when !ElementKinds.Unread.Contains(element.LocalName):
                Walk(new PageNode(node, element, _hints.Of(element), node.IsHidden || HiddenElements.Hides(element)));
                break;
        }
    }

    // An inline element with a part to play, such as a caption, stands apart as a block does.
    private static bool IsBlock(PageNode node) =>
        ElementKinds.Blocks.Contains(node.Tag)
        || node.Role is ElementRole.Caption or ElementRole.Share or ElementRole.Advertising or ElementRole.Related
            && node.Tag != "a"
            && node.Parent is { Tag: not "p" };

    private void Flush(PageNode node)
    {
        if (_text.IsEmpty)
        {
            _text.Take();
            return;
        }
        var links = _text.LinkLength;
        var text = _text.Take().TrimEnd();
        var cell = node.Nearest(outer => outer.Tag is "td" or "th" or "table");
        if (
            cell is { Tag: not "table" }
            && text.Length <= LongestCell
            && !LineShape.IsProse(text)
            && node.Tag is "td" or "th" or "p" or "div" or "li"
        )
        {
            _cells.Add(text);
            _cellLinks += links;
            return;
        }
        FlushCells(node);
        _pieces.Add(new Piece(KindOf(node), text, node) { LinkLength = links, Level = LevelOf(node) });
    }

    private void FlushCells(PageNode node)
    {
        if (_cells.Count == 0)
            return;
        _pieces.Add(new Piece(PieceKind.Row, string.Join(" | ", _cells), node) { LinkLength = _cellLinks });
        _cells.Clear();
        _cellLinks = 0;
    }

    private static int? LevelOf(PageNode node) =>
        node.Nearest(outer => ElementKinds.Headings.Contains(outer.Tag)) is { } heading ? heading.Tag[1] - '0' : null;

    private static PieceKind KindOf(PageNode node)
    {
        PieceKind? kind = null;
        var quoted = false;
        for (var outer = node; outer is not null && outer.Tag is not ("article" or "main"); outer = outer.Parent)
        {
            if (outer.Role == ElementRole.Caption || outer.Tag == "figure" && kind is null && !quoted)
                return PieceKind.Caption;
            quoted |= outer.Tag is "blockquote" or "table";
            kind ??= outer.Tag switch
            {
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => PieceKind.Heading,
                "li" or "dt" or "dd" => PieceKind.Item,
                "pre" => PieceKind.Preformatted,
                _ => null,
            };
        }
        return kind ?? PieceKind.Paragraph;
    }

    private void AddImage(IElement element, PageNode node)
    {
        if (
            ImageAddresses.AddressOf(element) is { } address
            && (_text.IsEmpty || node.Nearest(outer => outer.Tag == "figure") is not null)
        )
            _pieces.Add(new Piece(PieceKind.Image, "", node) { Address = address });
    }

    private void AddFrame(IElement element, PageNode node)
    {
        if (ImageAddresses.FrameAddressOf(element) is not { } address)
            return;
        Flush(node);
        _pieces.Add(new Piece(PieceKind.Embed, "", node) { Address = address });
    }
}
