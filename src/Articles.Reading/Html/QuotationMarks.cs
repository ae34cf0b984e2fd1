using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>The quotation marks that a browser shows around a <c>q</c>.</summary>
internal static class QuotationMarks
{
    public static (string, string) Of(IElement quote)
    {
        var depth = 0;
        for (var outer = quote.ParentElement; outer is not null; outer = outer.ParentElement)
            depth += outer.LocalName is "q" ? 1 : 0;
        var isOuter = depth % 2 == 0;
        return Language(quote) switch
        {
            "de" or "cs" or "sk" or "sl" => isOuter ? ("„", "“") : ("‚", "‘"),
            "pl" or "ro" or "hu" or "bg" => isOuter ? ("„", "”") : ("«", "»"),
            "fr" or "es" or "it" or "pt" or "ru" or "uk" or "el" or "no" or "nb" => isOuter ? ("«", "»") : ("“", "”"),
            "sv" or "fi" => isOuter ? ("”", "”") : ("’", "’"),
            "ja" or "zh" => isOuter ? ("「", "」") : ("『", "』"),
            _ => isOuter ? ("“", "”") : ("‘", "’"),
        };
    }

    private static string? Language(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.GetAttribute("lang") is { Length: > 0 } language)
                return language.Split('-')[0].ToLowerInvariant();
        }
        return null;
    }
}
