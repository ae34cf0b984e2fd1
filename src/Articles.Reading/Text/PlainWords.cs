using System.Net;
using System.Text;

namespace Articles.Reading.Text;

/// <summary>Plain words out of what pages write into attributes and data: encoded twice, with tags, with odd spaces.</summary>
internal static class PlainWords
{
    private const int Longest = 5_000;

    public static string Of(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return "";
        var text = value.Length > Longest ? value[..Longest] : value;
        if (text.Contains('&'))
            text = WebUtility.HtmlDecode(WebUtility.HtmlDecode(text));
        if (text.Contains('<'))
            text = WithoutTags(text);
        return Spaced(text);
    }

    private static string WithoutTags(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isTag =
                text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!');
            var end = isTag ? text.IndexOf('>', i) : -1;
            if (end < 0)
                kept.Append(text[i]);
            else
            {
                kept.Append(' ');
                i = end;
            }
        }
        return kept.ToString();
    }

    private static string Spaced(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\u200E' or '\u200F')
                continue;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                kept.Append(c);
            else if (kept.Length > 0 && kept[^1] != ' ')
                kept.Append(' ');
        }
        return ComposedText.Of(kept.ToString().TrimEnd());
    }
}
