using Articles.Reading.Content;
using Articles.Reading.Html;
using Articles.Reading.Metadata;
using Articles.Reading.Quotes;
using Articles.Reading.Text;
using Articles.Reading.Updates;

namespace Articles.Reading;

/// <summary>Reads a page of HTML.</summary>
internal static class HtmlReader
{
    public static Reading Read(string html, string? address)
    {
        using var source = ParsableHtml.Of(html);
        using var document = PageParser.Parse(source.Html);
        var metadata = PageMetadata.Of(document, address);
        var content = MainContent.Of(document, metadata, address);
        var text = ArticleText.Of(content.Blocks);
        var authors = content.Authors.Select(author => author.Name.Value).ToList();
        var described = metadata.WithBody(text);
        var language = PageLanguages.Sure(described.Language, text);
        var speech = QuoteFinder.Find(content.Blocks, text, authors, language);
        var reading = described with
        {
            Authors = content.Authors,
            Updates = content.Updates,
            Boilerplate = content.Boilerplate,
            Blocks = content.Blocks,
            Text = text,
            Quotes = speech.Quotes,
            Reports = speech.Reports,
            Speakers = speech.Speakers,
            ExceededLimits = source.Exceeded,
            Notes = [.. source.Exceeded.Select(NoteOn), .. content.Notes],
        };
        return UpdateTargets.Complete(reading);
    }

    private static string NoteOn(ReadingLimit limit) =>
        limit switch
        {
            ReadingLimit.Size =>
                $"The page has more than {ReadingLimits.MostCharacters:N0} characters; what follows was not read.",
            ReadingLimit.Elements =>
                $"The page has more than {ReadingLimits.MostElements:N0} elements; what follows was not read.",
            _ =>
                $"Elements stand in each other deeper than {ReadingLimits.DeepestNesting:N0}; the deeper tags were left out.",
        };
}
