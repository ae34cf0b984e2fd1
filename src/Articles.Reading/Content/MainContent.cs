using AngleSharp.Html.Dom;
using Articles.Reading.Html;
using Articles.Reading.Metadata;

namespace Articles.Reading.Content;

/// <summary>The article on a page, in blocks.</summary>
internal sealed record MainContent
{
    // A body that is so much larger than one that was read with more trust is what the page is about.
    private const double MuchMore = 2;
    private const double MuchMoreHidden = 3;

    // What is shorter is a teaser, or what the page says without its programs.
    private const int SmallestBody = 200;
    private const string HiddenBody = "The article is hidden by the page's style; it was read all the same.";
    private const string DataBody = "The page does not show the article; it was read from the page's data.";

    // What is longer is an article, whatever else stands on the page.
    private const double EnoughForArticle = 700;

    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The authors, with what the page tells of them beside the article.</summary>
    public required IReadOnlyList<FoundAuthor> Authors { get; init; }

    public IReadOnlyList<FoundUpdate> Updates { get; init; } = [];

    public IReadOnlyList<Evidence> Boilerplate { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public static MainContent Of(IHtmlDocument document, PageMetadata metadata, string? address)
    {
        var tree = new PageTree(document);
        var body = Choose(tree, metadata);
        if (
            !(body?.Weight > SmallestBody)
            && metadata.ArticleBody is { } data
            && data.Length > MuchMore * (body?.Weight ?? 0)
        )
            return OfData(data, metadata);
        if (body is null)
            return new MainContent { Authors = metadata.Authors };
        var notesAndBios = new NotesAndBios(body, metadata.Authors);
        return new MainContent
        {
            Blocks = new BlockAssembly(new PageLinks(document, address)).Of(
                body.Kept.Where(piece => !notesAndBios.Holds(piece))
            ),
            Authors = notesAndBios.Authors,
            Updates = notesAndBios.Updates,
            Boilerplate = BoilerplateEvidence.Of(body, notesAndBios),
            Notes = body.Draft.HiddenToo ? [HiddenBody] : [],
        };
    }

    // Some pages give the article to machines and show it to nobody until a program has run.
    private static MainContent OfData(string data, PageMetadata metadata)
    {
        var text = new PieceText();
        var blocks = new List<Block>();
        foreach (var line in data.Split('\n'))
        {
            text.Add(line, isLink: false);
            if (text.Take() is { Length: > 0 } paragraph)
                blocks.Add(new Block(BlockKind.Paragraph, paragraph));
        }
        return new MainContent
        {
            Blocks = blocks,
            Authors = metadata.Authors,
            Notes = [DataBody],
        };
    }

    /// <summary>The body that is read when the page's names are trusted; or with less trust, when that leaves next to nothing.</summary>
    private static BodyPieces? Choose(PageTree tree, PageMetadata metadata)
    {
        var best = Read(tree, metadata, trusting: true, hiddenToo: false);
        if (best?.Weight > EnoughForArticle)
            return best;
        best = Larger(best, Read(tree, metadata, trusting: false, hiddenToo: false), MuchMore);
        return tree.Nodes.Any(node => node.IsHidden)
            ? Larger(best, Read(tree, metadata, trusting: true, hiddenToo: true), MuchMoreHidden)
            : best;
    }

    private static BodyPieces? Larger(BodyPieces? best, BodyPieces? other, double times) =>
        other is not null && other.Weight > times * (best?.Weight ?? 0) ? other : best;

    private static BodyPieces? Read(PageTree tree, PageMetadata metadata, bool trusting, bool hiddenToo)
    {
        var draft = new ContentDraft(tree, hiddenToo);
        PageBoilerplate.Drop(draft, trusting);
        if (trusting)
            TeaserLists.Drop(draft);
        return ArticleNode.Of(draft, metadata.Title?.Value) is { } node ? new BodyPieces(draft, node, metadata) : null;
    }
}
