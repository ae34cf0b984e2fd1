using System.Buffers;
using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>Tells the signs that lead to a note and back from it: a raised '1', '[2]' or '*', and '↩'. They are no words of the text.</summary>
internal static class NoteLinks
{
    private const int Longest = 6;
    private const int LongestText = 20;
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789*†‡§,ivx ");
    private static readonly SearchValues<char> BackSigns = SearchValues.Create("↩↑↵⤴^⮌");

    public static bool IsOne(IElement element) =>
        element.LocalName switch
        {
            "sup" => HoldsLink(element) && IsSign(TextOf(element)),
            "a" => LeadsToNote(element)
                && (
                    IsBackSign(TextOf(element))
                    || (element.FirstElementChild is { LocalName: "sup" } || IsNamedNote(element))
                        && IsSign(TextOf(element))
                ),
            _ => false,
        };

    private static string TextOf(IElement element) => ShownText.Of(element, LongestText);

    private static bool LeadsToNote(IElement link) => link.GetAttribute("href") is ['#', ..];

    // At its beginning: hostile pages hold a million elements in one.
    private static bool HoldsLink(IElement element) => FirstLink.In(element) is { } link && LeadsToNote(link);

    private static bool IsNamedNote(IElement link) =>
        link.GetAttribute("role") == "doc-noteref"
        || link.ClassName is { } names
            && (
                names.Contains("footnote", StringComparison.OrdinalIgnoreCase)
                || names.Contains("noteref", StringComparison.OrdinalIgnoreCase)
            );

    private static bool IsSign(string text)
    {
        var sign = text.AsSpan().Trim().Trim("[]()");
        return sign.Length is > 0 and <= Longest && !sign.ContainsAnyExcept(Signs);
    }

    private static bool IsBackSign(string text)
    {
        // What makes some of them an emoji, or none, prints nothing.
        var sign = text.AsSpan().Trim().TrimEnd('\uFE0E').TrimEnd('\uFE0F');
        return sign.Length is > 0 and <= Longest && !sign.ContainsAnyExcept(BackSigns);
    }
}
