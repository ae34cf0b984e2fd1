using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.PlainText;

namespace Articles.Reading.Content;

/// <summary>Chooses the element that holds the article.</summary>
internal static class ArticleNode
{
    private const double SmallestBody = 140;
    private const double EnoughOfBest = 0.55;
    private const double EnoughOfSeveral = 0.15;
    private const double Dropped = -6;

    // What stands above the headline is hardly ever the article.
    private const double BeforeHeadline = 0.3;

    public static PageNode? Of(ContentDraft draft, string? title)
    {
        var gains = Gains(draft, title);
        PageNode? best = null;
        var most = 0.0;
        foreach (var node in draft.Tree.Nodes)
        {
            var gain = gains[node.End] - gains[node.First];
            // Of elements that gain the same, the innermost.
            if (gain > most * 1.02 || best is not null && gain >= most * 0.98 && best.Contains(node))
                (best, most) = (node, Math.Max(most, gain));
        }
        if (best is null)
            return null;
        return Named(draft.Tree, gains, most) ?? FirstOfSeveral(draft.Tree, best, gains, most) ?? best;
    }

    // An element that is named as the body, and holds most of what the best one does.
    private static PageNode? Named(PageTree tree, double[] gains, double most)
    {
        PageNode? named = null;
        var best = 0.0;
        foreach (var node in tree.Nodes)
        {
            if (node.Role != ElementRole.Body)
                continue;
            var gain = gains[node.End] - gains[node.First];
            if (gain > SmallestBody && gain > most * EnoughOfBest && gain > best * 1.02)
                (named, best) = (node, gain);
        }
        return named is null ? null : WithOthersAlike(tree, named, gains);
    }

    // A body that is interrupted stands in several elements that are named alike.
    private static PageNode WithOthersAlike(PageTree tree, PageNode named, double[] gains)
    {
        var names = named.Element.GetAttribute("class");
        var whole = named;
        foreach (var node in tree.Nodes)
        {
            if (
                node.Role == ElementRole.Body
                && !named.Contains(node)
                && !node.Contains(named)
                && gains[node.End] - gains[node.First] > SmallestBody / 2
                && node.Element.GetAttribute("class") == names
            )
                whole = whole.Nearest(outer => outer.Contains(node)) ?? whole;
        }
        return whole;
    }

    // Pages that go on for ever put the next articles behind the first, each with its headline.
    private static PageNode? FirstOfSeveral(PageTree tree, PageNode best, double[] gains, double most)
    {
        PageNode? first = null;
        var count = 0;
        foreach (var node in tree.Nodes)
        {
            if (
                node.Tag != "article"
                || node == best
                || !best.Contains(node)
                || first is not null && first.Contains(node)
            )
                continue;
            var gain = gains[node.End] - gains[node.First];
            if (gain < SmallestBody || gain < most * EnoughOfSeveral || !HasHeadline(tree, node))
                continue;
            count++;
            first ??= node;
        }
        return count > 1 ? first : null;
    }

    private static bool HasHeadline(PageTree tree, PageNode node)
    {
        for (var i = node.First; i < node.End; i++)
        {
            if (tree.Pieces[i].Level == 1)
                return true;
        }
        return false;
    }

    private static double[] Gains(ContentDraft draft, string? title)
    {
        var pieces = draft.Tree.Pieces;
        var headline = title is null ? 0 : IndexOf(pieces, title);
        var sums = new double[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
        {
            var gain = draft[i] is null ? Gain(pieces[i]) : Dropped;
            sums[i + 1] = sums[i] + (i < headline ? Math.Min(gain, gain * BeforeHeadline) : gain);
        }
        return sums;
    }

    private static int IndexOf(IReadOnlyList<Piece> pieces, string title)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Heading && Headline.Repeats(pieces[i].Text, title))
                return i;
        }
        return 0;
    }

    private static double Gain(Piece piece)
    {
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
