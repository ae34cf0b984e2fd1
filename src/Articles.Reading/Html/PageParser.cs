using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Html;

/// <summary>Parses a page for reading: most attributes are for programs and styles, and are not made at all.</summary>
internal static class PageParser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read = WordList
        .Of(
            """
            class|id|href|src|content|name|property|itemprop|itemscope|itemtype|typeof|rel|http-equiv|datetime|value|type|role
            lang|xml:lang|style|hidden|aria-hidden|width|height|data-src|data-original|data-lazy-src|data-url|data-videoid
            data-testid|data-qa|data-component|data-type|data-breadcrumb-headline
            """
        )
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        ShouldEmitAttribute = static (ref _, name) => Read.Contains(name.Span),
    };

    public static IHtmlDocument Parse(ReadOnlyMemory<char> html) => new HtmlParser(Options).ParseDocument(html);
}
