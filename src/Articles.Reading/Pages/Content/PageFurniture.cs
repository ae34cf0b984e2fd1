namespace Articles.Reading.Pages.Content;

/// <summary>Takes out what a page's elements, by their names, say is furniture; unless it holds what the page is about.</summary>
internal static class PageFurniture
{
    // Of a part that is named as the article's body, furniture is no more than this.
    private const double LargestShareOfBody = 0.3;

    /// <summary>Drops the pieces of elements that are furniture.</summary>
    /// <param name="trusting">Whether all names are believed, or only those that hardly ever lie.</param>
    public static void Drop(Draft draft, bool trusting)
    {
        var end = 0;
        foreach (var node in draft.Tree.Nodes)
        {
            if (node.First < end || RuleOf(node.Role, trusting) is not var (rule, share))
                continue;
            var prose = draft.ProseIn(node);
            if (prose > share * draft.Prose || prose > LargestShareOfBody * ProseOfBody(draft, node))
                continue;
            if (
                node.Role is NodeRole.Teaser or NodeRole.Navigation
                && prose > 0
                && node.Tag != "nav"
                && !IsLinked(draft.Tree, node)
            )
                continue;
            draft.Drop(node, rule);
            end = node.End;
        }
        KeepPosts(draft);
    }

    private static double ProseOfBody(Draft draft, PageNode node) =>
        node.Parent?.Nearest(outer => outer.Role == NodeRole.Body) is { } body
            ? Math.Max(draft.ProseIn(body), 1)
            : double.MaxValue;

    // Whether what stands in it is mostly links, or headed by one.
    private static bool IsLinked(PageTree tree, PageNode node)
    {
        for (var i = node.First; i < node.End; i++)
        {
            if (TeaserLists.IsLinkedHeadline(tree.Pieces[i]))
                return true;
        }
        return false;
    }

    // A post that the article shows stands in a box for social media.
    private static void KeepPosts(Draft draft)
    {
        foreach (var node in draft.Tree.Nodes)
        {
            if (
                node.Role == NodeRole.Post
                && node.First < node.End
                && draft[node.First] is "share-element" or "sidebar-element"
            )
                draft.Keep(node);
        }
    }

    // How much of a page's prose may stand in furniture: comments outweigh many an article, a byline none.
    private static (string Rule, double Share)? RuleOf(NodeRole role, bool trusting) =>
        role switch
        {
            NodeRole.Comments => ("comments-element", 0.85),
            NodeRole.Consent => ("consent-element", 0.5),
            NodeRole.Footer => ("footer-element", 0.4),
            NodeRole.Navigation => ("navigation-element", 0.3),
            NodeRole.Share => ("share-element", 0.2),
            NodeRole.Advertising => ("advertising-element", 0.4),
            _ when !trusting => null,
            NodeRole.Related => ("related-element", 0.5),
            NodeRole.Teaser => ("teaser-element", 0.5),
            NodeRole.Sidebar => ("sidebar-element", 0.4),
            NodeRole.Subscribe => ("subscribe-element", 0.3),
            NodeRole.Bio => ("bio-element", 0.3),
            NodeRole.PullQuote => ("pull-quote-element", 0.3),
            NodeRole.Tags => ("tags-element", 0.2),
            NodeRole.Header => ("header-element", 0.2),
            NodeRole.Byline => ("byline-element", 0.1),
            _ => null,
        };
}
