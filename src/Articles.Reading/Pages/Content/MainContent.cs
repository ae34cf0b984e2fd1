using AngleSharp.Html.Dom;
using Articles.Reading.Pages.Metadata;

namespace Articles.Reading.Pages.Content;

/// <summary>The article on a page, in blocks.</summary>
internal sealed record MainContent
{
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public static MainContent Of(IHtmlDocument document, PageMetadata metadata)
    {
        var tree = new PageTree(document);
        PageFurniture.Drop(tree, new ProseSums(tree.Pieces));
        if (ArticleNode.Of(tree) is not { } node)
            return new MainContent();
        var pieces = new BodyPieces(tree, node, metadata.Title?.Value);
        return new MainContent { Blocks = new BlockAssembly(address => address).Of(pieces.Kept) };
    }
}
