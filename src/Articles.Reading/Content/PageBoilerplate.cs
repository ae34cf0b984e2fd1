using Articles.Reading.Html;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Content;

/// <summary>Takes out what a page's elements, by their names, say is boilerplate; unless it holds what the page is about.</summary>
internal static class PageBoilerplate
{
    // Of a part that is named as the article's body, boilerplate is no more than this.
    private const double LargestShareOfBody = 0.3;

    /// <summary>Drops the pieces of elements that are boilerplate.</summary>
    /// <param name="trusting">Whether all names are believed, or only those that hardly ever lie.</param>
    public static void Drop(ContentDraft draft, bool trusting)
    {
        var end = 0;
        foreach (var node in draft.Tree.Nodes)
        {
            if (node.First < end || ReasonFor(node.Role, trusting) is not var (reason, share))
                continue;
            var prose = draft.ProseIn(node);
            if (prose > share * draft.Prose || prose > LargestShareOfBody * ProseOfBody(draft, node))
                continue;
            if (
                node.Role is ElementRole.Teaser or ElementRole.Navigation
                && prose > 0
                && node.Tag != "nav"
                && !IsLinked(draft.Tree, node)
            )
                continue;
            draft.Drop(node, reason);
            end = node.End;
        }
        KeepPosts(draft);
    }

    private static double ProseOfBody(ContentDraft draft, PageNode node) =>
        node.Parent?.Nearest(outer => outer.Role == ElementRole.Body) is { } body
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
    private static void KeepPosts(ContentDraft draft)
    {
        foreach (var node in draft.Tree.Nodes)
        {
            if (
                node.Role == ElementRole.Post
                && node.First < node.End
                && draft[node.First] is DropReason.ShareElement or DropReason.SidebarElement
            )
                draft.Keep(node);
        }
    }

    // How much of a page's prose may stand in boilerplate: comments outweigh many an article, a byline none.
    private static (DropReason Reason, double Share)? ReasonFor(ElementRole role, bool trusting) =>
        role switch
        {
            ElementRole.Comments => (DropReason.CommentsElement, 0.85),
            ElementRole.Consent => (DropReason.ConsentElement, 0.5),
            ElementRole.Footer => (DropReason.FooterElement, 0.4),
            ElementRole.Navigation => (DropReason.NavigationElement, 0.3),
            ElementRole.Share => (DropReason.ShareElement, 0.2),
            ElementRole.Advertising => (DropReason.AdvertisingElement, 0.4),
            _ when !trusting => null,
            ElementRole.Related => (DropReason.RelatedElement, 0.5),
            ElementRole.Teaser => (DropReason.TeaserElement, 0.5),
            ElementRole.Sidebar => (DropReason.SidebarElement, 0.4),
            ElementRole.Subscribe => (DropReason.SubscribeElement, 0.3),
            ElementRole.Bio => (DropReason.BioElement, 0.3),
            ElementRole.PullQuote => (DropReason.PullQuoteElement, 0.3),
            ElementRole.Tags => (DropReason.TagsElement, 0.2),
            ElementRole.Header => (DropReason.HeaderElement, 0.2),
            ElementRole.Byline => (DropReason.BylineElement, 0.1),
            _ => null,
        };
}
