namespace Articles.Reading.Pages.Content;

/// <summary>Takes out what a page's elements, by their names, say is furniture; unless it holds what the page is about.</summary>
internal static class PageFurniture
{
    /// <summary>Drops the pieces of elements that are furniture.</summary>
    /// <param name="prose">How much prose stands before each piece.</param>
    public static void Drop(PageTree tree, ProseSums prose)
    {
        var end = 0;
        foreach (var node in tree.Nodes)
        {
            if (node.First < end || node.Role == NodeRole.None || ShareOf(node.Role) is not { } share)
                continue;
            if (prose.Of(node) > share * prose.Total)
                continue;
            Drop(tree, node, RuleOf(node.Role));
            end = node.End;
        }
    }

    private static void Drop(PageTree tree, PageNode node, string rule)
    {
        for (var i = node.First; i < node.End; i++)
            tree.Pieces[i].Dropped ??= rule;
    }

    // How much of a page's prose may stand in furniture: comments outweigh many an article, a byline none.
    private static double? ShareOf(NodeRole role) =>
        role switch
        {
            NodeRole.Comments => 0.85,
            NodeRole.Related or NodeRole.Consent => 0.5,
            NodeRole.Sidebar or NodeRole.Footer or NodeRole.Advertising => 0.4,
            NodeRole.Navigation or NodeRole.Subscribe or NodeRole.Bio or NodeRole.PullQuote => 0.3,
            NodeRole.Share or NodeRole.Tags or NodeRole.Header => 0.2,
            NodeRole.Byline => 0.1,
            _ => null,
        };

    private static string RuleOf(NodeRole role) =>
        role switch
        {
            NodeRole.Comments => "comments-element",
            NodeRole.Related => "related-element",
            NodeRole.Consent => "consent-element",
            NodeRole.Sidebar => "sidebar-element",
            NodeRole.Footer => "footer-element",
            NodeRole.Advertising => "advertising-element",
            NodeRole.Navigation => "navigation-element",
            NodeRole.Subscribe => "subscribe-element",
            NodeRole.Bio => "bio-element",
            NodeRole.PullQuote => "pull-quote-element",
            NodeRole.Share => "share-element",
            NodeRole.Tags => "tags-element",
            NodeRole.Header => "header-element",
            _ => "byline-element",
        };
}
