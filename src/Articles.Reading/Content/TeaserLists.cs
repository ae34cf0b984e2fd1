using Articles.Reading.Html;
using Articles.Reading.Text;

namespace Articles.Reading.Content;

/// <summary>Takes out lists of other articles by their shape: elements alike, each with a linked headline and little text.</summary>
internal static class TeaserLists
{
    private const int FewestTeasers = 3;
    private const int LongestTeaser = 450;

    // Articles in a row, each with a linked headline, are others, however much of them is shown.
    private const int LongestArticle = 900;
    private const int FewestWords = 3;

    public static void Drop(ContentDraft draft)
    {
        var children = draft
            .Tree.Nodes.Where(node => node.Parent is { Children: >= FewestTeasers })
            .GroupBy(node => node.Parent!);
        foreach (var family in children)
        {
            foreach (
                var alike in family.GroupBy(node =>
                    (node.Tag, node.Tag == "article" ? null : node.Element.GetAttribute("class"))
                )
            )
                DropAlike(draft, [.. alike]);
        }
    }

    public static bool IsLinkedHeadline(Piece piece) =>
        piece.IsText
        && (
            piece.Kind == PieceKind.Heading && piece.LinkShare > 0.4
            || piece.LinkShare > 0.9 && LineShape.Words(piece.Text) >= FewestWords
        );

    private static void DropAlike(ContentDraft draft, List<PageNode> nodes)
    {
        if (nodes.Count < FewestTeasers)
            return;
        var teasers = nodes.Where(node => IsTeaser(draft, node)).ToList();
        if (teasers.Count < FewestTeasers || teasers.Count * 3 < nodes.Count * 2)
            return;
        foreach (var node in nodes)
            draft.Drop(node, DropReason.TeaserList);
    }

    private static bool IsTeaser(ContentDraft draft, PageNode node)
    {
        var (weight, isLinked, pieces) = (0, false, 0);
        for (var i = node.First; i < node.End; i++)
        {
            var piece = draft.Tree.Pieces[i];
            if (!piece.IsText)
                continue;
            pieces++;
            weight += piece.Weight;
            isLinked |= IsLinkedHeadline(piece);
            if (weight > (node.Tag == "article" ? LongestArticle : LongestTeaser))
                return false;
        }
        return isLinked && (pieces > 1 || node.Tag is "li" or "article");
    }
}
