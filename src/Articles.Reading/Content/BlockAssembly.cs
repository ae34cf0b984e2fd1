using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Content;

/// <summary>Makes blocks of pieces.</summary>
internal sealed class BlockAssembly(PageLinks links)
{
    private readonly List<Block> _blocks = [];
    private readonly List<string> _open = [];
    private PageNode? _group;
    private BlockKind _kind;

    public IReadOnlyList<Block> Of(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
            Add(piece);
        Close();
        return _blocks;
    }

    private void Add(Piece piece)
    {
        var (group, kind) = GroupOf(piece);
        if (piece.Kind == PieceKind.Caption)
        {
            AddCaption(piece.Text);
            return;
        }
        if (piece.Kind is PieceKind.Image or PieceKind.Embed)
        {
            Close();
            if (links.Resolve(piece.Address!) is { } address)
                _blocks.Add(
                    new Block(piece.Kind == PieceKind.Image ? BlockKind.Image : BlockKind.Embed, "")
                    {
                        Address = address,
                    }
                );
            return;
        }
        if (group is not null && group == _group)
        {
            _open.Add(piece.Text);
            return;
        }
        Close();
        if (group is null)
            _blocks.Add(new Block(kind, piece.Text) { Level = kind == BlockKind.Heading ? piece.Level : null });
        else
        {
            (_group, _kind) = (group, kind);
            _open.Add(piece.Text);
        }
    }

    private void AddCaption(string caption)
    {
        Close();
        if (_blocks is [.., { Kind: BlockKind.Image, Text: "" } image])
            _blocks[^1] = image with { Text = caption };
    }

    private void Close()
    {
        if (_group is null)
            return;
        var separator = _kind == BlockKind.Blockquote ? ArticleText.Separator : "\n";
        _blocks.Add(new Block(_kind, string.Join(separator, _open)) { Address = AddressOf(_group) });
        _open.Clear();
        _group = null;
    }

    // The last link of a post leads to the post itself.
    private string? AddressOf(PageNode group)
    {
        if (group.Role != ElementRole.Post)
            return null;
        var found = group.Element.QuerySelectorAll("a[href]");
        return found.Length > 0 ? links.Resolve(found[^1].GetAttribute("href")!) : null;
    }

    private static (PageNode? Group, BlockKind Kind) GroupOf(Piece piece)
    {
        PageNode? group = null;
        var kind = piece.Kind == PieceKind.Heading ? BlockKind.Heading : BlockKind.Paragraph;
        for (var node = piece.Node; node is not null; node = node.Parent)
        {
            if (node.Role == ElementRole.Post)
                return (node, BlockKind.Embed);
            if (node.Tag == "blockquote")
                (group, kind) = (node, BlockKind.Blockquote);
            else if (kind != BlockKind.Blockquote && piece.Kind == PieceKind.Item && node.Tag is "ul" or "ol" or "dl")
                (group, kind) = (node, BlockKind.List);
            else if (kind is BlockKind.Paragraph && piece.Kind == PieceKind.Row && node.Tag == "table")
                group = node;
        }
        return (group, kind);
    }
}
