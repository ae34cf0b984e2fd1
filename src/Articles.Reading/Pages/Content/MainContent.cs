using AngleSharp.Html.Dom;
using Articles.Reading.Pages.Metadata;

namespace Articles.Reading.Pages.Content;

/// <summary>The article on a page, in blocks.</summary>
internal sealed record MainContent
{
    // A body that is so much larger than one that was read with more trust is what the page is about.
    private const double MuchMore = 2;
    private const double MuchMoreHidden = 3;

    // What is longer is an article, whatever else stands on the page.
    private const double EnoughForArticle = 700;

    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public static MainContent Of(IHtmlDocument document, PageMetadata metadata, string? address)
    {
        var tree = new PageTree(document);
        return Choose(tree, metadata.Title?.Value) is { } body
            ? new MainContent { Blocks = new BlockAssembly(new PageLinks(document, address)).Of(body.Kept) }
            : new MainContent();
    }

    /// <summary>The body that is read when the page's names are trusted; or with less trust, when that leaves next to nothing.</summary>
    internal static BodyPieces? Choose(PageTree tree, string? title)
    {
        var best = Read(tree, title, trusting: true, hiddenToo: false);
        if (best?.Weight > EnoughForArticle)
            return best;
        best = Larger(best, Read(tree, title, trusting: false, hiddenToo: false), MuchMore);
        return tree.Nodes.Any(node => node.IsHidden)
            ? Larger(best, Read(tree, title, trusting: true, hiddenToo: true), MuchMoreHidden)
            : best;
    }

    private static BodyPieces? Larger(BodyPieces? best, BodyPieces? other, double times) =>
        other is not null && other.Weight > times * (best?.Weight ?? 0) ? other : best;

    private static BodyPieces? Read(PageTree tree, string? title, bool trusting, bool hiddenToo)
    {
        var draft = new Draft(tree, hiddenToo);
        PageFurniture.Drop(draft, trusting);
        if (trusting)
            TeaserLists.Drop(draft);
        return ArticleNode.Of(draft, title) is { } node ? new BodyPieces(draft, node, title) : null;
    }
}
