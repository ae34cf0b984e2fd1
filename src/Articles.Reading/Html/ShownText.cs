using System.Text;
using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>The words of an element as a reader sees them, up to a length.</summary>
internal static class ShownText
{
    // How many nodes are looked at for so many characters: hostile pages have none in a million.
    private const int NodesPerCharacter = 4;

    /// <summary>Blocks and line breaks end lines; white space is one space.</summary>
    public static string Of(INode root, int longest, Predicate<IElement>? skips = null)
    {
        var text = new StringBuilder();
        var left = 100 + longest * NodesPerCharacter;
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.Count > 0 && text.Length < longest && left-- > 0)
        {
            var (node, next) = open.Pop();
            if (next >= node.ChildNodes.Length)
            {
                if (node != root && IsBlock(node))
                    EndLine(text);
                continue;
            }
            open.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (child is IText words)
                Append(text, words.Data, longest);
            else if (child is IElement element && !IsUnseen(element) && skips?.Invoke(element) != true)
            {
                if (IsBlock(element))
                    EndLine(text);
                open.Push((element, 0));
            }
        }
        return ComposedText.Of(text.ToString().Trim());
    }

    private static void Append(StringBuilder text, string words, int longest)
    {
        foreach (var c in words.AsSpan(0, Math.Min(words.Length, longest * NodesPerCharacter)))
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF')
                continue;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    /// <summary>Whether a line ends where the element begins and ends.</summary>
    public static bool IsBlock(INode node) =>
        node is IElement element
        && element.LocalName
            is "div"
                or "p"
                or "br"
                or "li"
                or "ul"
                or "ol"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "section"
                or "article"
                or "header"
                or "footer"
                or "figure"
                or "figcaption"
                or "table"
                or "tr"
                or "td"
                or "dt"
                or "dd"
                or "dl"
                or "hr"
                or "blockquote"
                or "address"
                or "nav"
                or "aside"
                or "main";

    /// <summary>Whether a reader never sees what the element holds.</summary>
    public static bool IsUnseen(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "head" or "select" or "iframe";
}
