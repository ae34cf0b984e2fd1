using AngleSharp.Html.Dom;
using Articles.Reading.Pages.Metadata;

namespace Articles.Reading.Pages.Content;

/// <summary>The article on a page, in blocks.</summary>
internal sealed record MainContent
{
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public static MainContent Of(IHtmlDocument document, PageMetadata metadata) =>
        new()
        {
            Blocks =
            [
                .. document
                    .QuerySelectorAll("p")
                    .Select(paragraph => paragraph.TextContent.Trim())
                    .Where(text => text.Length > 0 && text != metadata.Title?.Value)
                    .Select(text => new Block(BlockKind.Paragraph, text)),
            ],
        };
}
