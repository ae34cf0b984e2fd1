using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Articles.Api.Imports.Pages;

/// <summary>Makes XML of what was meant to be XML, and counts what it mends.</summary>
internal sealed partial class XmlRepair
{
    private const int MostUnclosed = 100;

    private int controls;
    private int ampersands;
    private int entities;

    /// <summary>What was mended since the last time, in sentences for a person.</summary>
    public IReadOnlyList<string> Take()
    {
        List<string> mended = [];
        if (controls > 0)
            mended.Add($"Characters that XML does not allow were dropped: {controls}.");
        if (ampersands > 0)
            mended.Add($"Bare & or < were taken as text: {ampersands}.");
        if (entities > 0)
            mended.Add($"Entities of HTML were replaced by their characters: {entities}.");
        (controls, ampersands, entities) = (0, 0, 0);
        return mended;
    }

    /// <summary>The characters of a CDATA section, or of anything in which only characters can be wrong.</summary>
    public string Characters(string text)
    {
        if (text.All(character => XmlConvert.IsXmlChar(character)))
            return text;
        var allowed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                allowed.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                allowed.Append(text[i]);
            else
                controls++;
        }
        return allowed.ToString();
    }

    /// <summary>Text between tags, or a tag with its attributes.</summary>
    public string Text(string text)
    {
        var allowed = Characters(text);
        return allowed.Contains('&', StringComparison.Ordinal) ? Ampersand().Replace(allowed, Reference) : allowed;
    }

    /// <summary>A &lt; that begins no tag.</summary>
    public string Angle()
    {
        ampersands++;
        return "&lt;";
    }

    /// <summary>An item whose elements hold markup that nobody escaped: it becomes their text.</summary>
    public static string WithMarkupAsText(string item)
    {
        var start = item.IndexOf('>', StringComparison.Ordinal) + 1;
        var end = item.LastIndexOf("</", StringComparison.Ordinal);
        if (start <= 0 || end < start)
            return item;
        var mended = new StringBuilder(item[..start]);
        var unclosed = 0;
        for (var at = start; at < end && Element().Match(item, at, end - at) is { Success: true } element; )
        {
            var (name, body) = (element.Groups["name"].Value, element.Index + element.Length);
            var close = element.Value.EndsWith("/>", StringComparison.Ordinal)
                ? -1
                : item.IndexOf($"</{name}>", body, end - body, StringComparison.Ordinal);
            if (close < 0)
            {
                // Each is looked for to the end; so many are nobody's mistake.
                if (++unclosed > MostUnclosed)
                    return item;
                at = body;
                continue;
            }
            mended.Append(element.Value).Append(AsText(item[body..close])).Append("</").Append(name).Append('>');
            at = close + name.Length + 3;
        }
        return mended.Append(item.AsSpan(end)).ToString();
    }

    /// <summary>An item in which the file ends, as far as its elements are whole.</summary>
    /// <returns>Null when none is.</returns>
    public static XmlPiece? Closed(XmlPiece piece)
    {
        var start = piece.Markup.IndexOf('>', StringComparison.Ordinal) + 1;
        var end = start;
        for (
            var at = start;
            at < piece.Markup.Length && Element().Match(piece.Markup, at) is { Success: true } element;

        )
        {
            var close = $"</{element.Groups["name"].Value}>";
            var isEmpty = element.Value.EndsWith("/>", StringComparison.Ordinal);
            var body = element.Index + element.Length;
            var last = isEmpty ? body : piece.Markup.IndexOf(close, body, StringComparison.Ordinal);
            if (last < 0)
                break;
            at = end = isEmpty ? body : last + close.Length;
        }
        return end > start ? piece with { Markup = $"{piece.Markup[..end]}</{XmlTag.NameOf(piece.Markup)}>" } : null;
    }

    private static string AsText(string content) =>
        content.Contains("<![CDATA[", StringComparison.Ordinal) || !content.Contains('<', StringComparison.Ordinal)
            ? content
            : content.Replace("<", "&lt;", StringComparison.Ordinal);

    private string Reference(Match match)
    {
        var name = match.Groups["name"].Value;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            return match.Value;
        if (name.StartsWith('#'))
            return Numeric(name);
        var decoded = name.Length > 0 ? WebUtility.HtmlDecode(match.Value) : match.Value;
        if (decoded == match.Value)
        {
            ampersands++;
            return $"&amp;{match.Value[1..]}";
        }
        entities++;
        return decoded;
    }

    private string Numeric(string name)
    {
        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = isHex ? name[2..] : name[1..];
        var isNumber = int.TryParse(
            digits,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (isNumber && IsCharacter(number))
            // XML has no upper-case x.
            return $"&#{number.ToString(CultureInfo.InvariantCulture)};";
        controls++;
        return "";
    }

    private static bool IsCharacter(int number) =>
        number
            is 0x9
                or 0xA
                or 0xD
                or (>= 0x20 and <= 0xD7FF)
                or (>= 0xE000 and <= 0xFFFD)
                or (>= 0x10000 and <= 0x10FFFF);

    [GeneratedRegex(@"&(?:(?<name>#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);)?")]
    private static partial Regex Ampersand();

    // No part of it is tried twice: a tag that never ends costs its length once.
    [GeneratedRegex(@"<(?<name>(?>[\p{L}_][\w.:-]*))(?>(?:""[^""<]*""|'[^'<]*'|[^<>""'])*)>")]
    private static partial Regex Element();
}
