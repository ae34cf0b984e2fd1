namespace Articles.Reading.Pages.Content;

/// <summary>Chooses the element that holds the article.</summary>
internal static class ArticleNode
{
    private const double SmallestBody = 140;
    private const double EnoughOfBest = 0.55;

    public static PageNode? Of(PageTree tree)
    {
        var gains = Gains(tree.Pieces);
        PageNode? best = null;
        var most = 0.0;
        foreach (var node in tree.Nodes)
        {
            var gain = gains[node.End] - gains[node.First];
            // Of elements that gain the same, the innermost.
            if (
                gain > most * 1.02
                || best is not null && gain >= most * 0.98 && best.First <= node.First && best.End >= node.End
            )
                (best, most) = (node, Math.Max(most, gain));
        }
        if (best is null)
            return null;
        var named = Named(tree, gains, most);
        return named ?? best;
    }

    // An element that is named as the body, and holds most of what the best one does.
    private static PageNode? Named(PageTree tree, double[] gains, double most)
    {
        PageNode? named = null;
        var best = 0.0;
        foreach (var node in tree.Nodes)
        {
            if (node.Role != NodeRole.Body)
                continue;
            var gain = gains[node.End] - gains[node.First];
            if (gain > SmallestBody && gain > most * EnoughOfBest && gain > best * 1.02)
                (named, best) = (node, gain);
        }
        return named;
    }

    private static double[] Gains(IReadOnlyList<Piece> pieces)
    {
        var sums = new double[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            sums[i + 1] = sums[i] + Gain(pieces[i]);
        return sums;
    }

    private static double Gain(Piece piece)
    {
        if (piece.Dropped is not null || piece.Node.IsHidden)
            return -6;
        if (!piece.IsText)
            return 0;
        var own = piece.Weight * (1 - piece.LinkShare);
        if (piece.LinkShare > 0.6)
            return -25 - Math.Min(40, piece.Text.Length * 0.3);
        return piece.Kind switch
        {
            PieceKind.Heading => 0,
            PieceKind.Row => Math.Min(own, 60) - 30,
            _ when piece.IsProse => own,
            PieceKind.Item or PieceKind.Preformatted => Math.Min(own, 60) - 20,
            _ => Math.Min(own, 60) - 35,
        };
    }
}
