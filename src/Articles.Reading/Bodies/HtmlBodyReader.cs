using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Articles.Reading.Bodies;

/// <summary>
/// Makes blocks of a body that was written in HTML. Only text, known formatting and addresses that may be shown are taken over, so that
/// nothing in it can ever run; nothing of it is judged to be furniture.
/// </summary>
internal static class HtmlBodyReader
{
    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
    };

    public static BodyContent Read(string html, string? address)
    {
        using var document = new HtmlParser(Options).ParseDocument("<body>" + html);
        var body = document.Body!;
        var taken = new List<INode>();
        var footnotes = Footnotes.In(body, taken.Add);
        var stands =
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        var scope = new BodyScope(stands, footnotes);
        taken.ForEach(scope.Take);
        var wordsIn = BodyWords.Count(body);
        var blocks = FlowReader.Read(scope, body);
        return new BodyContent
        {
            Blocks = blocks,
            Dropped = scope.Dropped,
            WordsIn = wordsIn,
            WordsKept = BodyWords.Count(blocks),
        };
    }
}
