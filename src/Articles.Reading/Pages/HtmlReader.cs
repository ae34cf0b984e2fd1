using AngleSharp.Html.Parser;
using Articles.Reading.Pages.Content;
using Articles.Reading.Pages.Metadata;
using Articles.Reading.Quotes;

namespace Articles.Reading.Pages;

/// <summary>Reads a page of HTML.</summary>
internal static class HtmlReader
{
    public static Reading Read(string html, string? address)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var metadata = PageMetadata.Of(document, address);
        var content = MainContent.Of(document, metadata);
        var text = ArticleText.Of(content.Blocks);
        var authors = metadata.Authors.Select(author => author.Name.Value).ToList();
        var (quotes, speakers) = QuoteFinder.Find(content.Blocks, text, metadata.Title?.Value, authors);
        return metadata.WithBody(text) with
        {
            Blocks = content.Blocks,
            Text = text,
            Quotes = quotes,
            Speakers = speakers,
        };
    }
}
