using Articles.Reading.Html;

namespace Articles.Reading.Content;

/// <summary>A page while it is decided which of its pieces are the article's, under one set of beliefs about it.</summary>
internal sealed class ContentDraft
{
    private readonly DropReason?[] _dropped;
    private readonly double[] _prose;

    public ContentDraft(PageTree tree, bool hiddenToo)
    {
        (Tree, HiddenToo) = (tree, hiddenToo);
        _dropped = new DropReason?[tree.Pieces.Count];
        _prose = new double[tree.Pieces.Count + 1];
        for (var i = 0; i < tree.Pieces.Count; i++)
            _prose[i + 1] = _prose[i] + ProseOf(tree.Pieces[i]);
    }

    public PageTree Tree { get; }

    /// <summary>Whether what a style hides is believed to be the article's too.</summary>
    public bool HiddenToo { get; }

    /// <summary>Why a piece was taken for boilerplate; null while it may be the article's.</summary>
    public DropReason? this[int piece] => _dropped[piece] ?? (IsHidden(piece) ? DropReason.HiddenElement : null);

    /// <summary>How much prose the page shows, and how much of it stands in an element.</summary>
    public double Prose => _prose[^1];

    public double ProseIn(PageNode node) => _prose[node.End] - _prose[node.First];

    public void Drop(int piece, DropReason reason) => _dropped[piece] ??= reason;

    public void Drop(PageNode node, DropReason reason)
    {
        for (var i = node.First; i < node.End; i++)
            Drop(i, reason);
    }

    public void Keep(PageNode node)
    {
        for (var i = node.First; i < node.End; i++)
            _dropped[i] = null;
    }

    private bool IsHidden(int piece) => !HiddenToo && Tree.Pieces[piece].Node.IsHidden;

    private double ProseOf(Piece piece) =>
        piece.IsText && piece.IsProse && (HiddenToo || !piece.Node.IsHidden) ? piece.Weight * (1 - piece.LinkShare) : 0;
}
