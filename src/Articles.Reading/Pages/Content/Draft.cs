namespace Articles.Reading.Pages.Content;

/// <summary>A page while it is decided which of its pieces are the article's, under one set of beliefs about it.</summary>
internal sealed class Draft
{
    private readonly string?[] _dropped;
    private readonly double[] _prose;

    public Draft(PageTree tree, bool hiddenToo)
    {
        (Tree, HiddenToo) = (tree, hiddenToo);
        _dropped = new string?[tree.Pieces.Count];
        _prose = new double[tree.Pieces.Count + 1];
        for (var i = 0; i < tree.Pieces.Count; i++)
            _prose[i + 1] = _prose[i] + ProseOf(tree.Pieces[i]);
    }

    public PageTree Tree { get; }

    /// <summary>Whether what a style hides is believed to be the article's too.</summary>
    public bool HiddenToo { get; }

    /// <summary>The rule that took a piece for furniture; null while it may be the article's.</summary>
    public string? this[int piece] => _dropped[piece] ?? (IsHidden(piece) ? "hidden-element" : null);

    /// <summary>How much prose the page shows, and how much of it stands in an element.</summary>
    public double Prose => _prose[^1];

    public double ProseIn(PageNode node) => _prose[node.End] - _prose[node.First];

    public void Drop(int piece, string rule) => _dropped[piece] ??= rule;

    public void Drop(PageNode node, string rule)
    {
        for (var i = node.First; i < node.End; i++)
            Drop(i, rule);
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
