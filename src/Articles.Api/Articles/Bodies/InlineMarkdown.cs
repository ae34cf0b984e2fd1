using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Articles.Api.Articles.Bodies;

/// <summary>
/// Writes the running text of a body as Markdown: with CommonMark's signs where they are read as what is meant, with HTML where there is
/// no sign or its neighbours would hide it.
/// </summary>
internal sealed partial class InlineMarkdown : MarkWriter
{
    private const string Special = "\\`*_[]<>~|&";
    private bool endsDelimited;
    private Mark? opened;

    protected override void AddText(string text, int start, int end)
    {
        if (start == end)
            return;
        endsDelimited = false;
        Escape(text[start..end]);
    }

    private void Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\n')
                escaped.Append("\\\n");
            else if (
                Special.Contains(character, StringComparison.Ordinal)
                || IsLineStart(text, i, escaped) && IsBlockSign(text, i)
                // A link behind it would be read as an image.
                || character == '!' && i == text.Length - 1
            )
                escaped.Append('\\').Append(character);
            else
                escaped.Append(character);
        }
        Out.Append(Bare().Replace(escaped.ToString(), match => match.Value[..^1] + "\\" + match.Value[^1]));
    }

    private bool IsLineStart(string text, int i, StringBuilder escaped)
    {
        var before =
            i > 0 ? text[i - 1]
            : Out.Length > 0 ? Out[^1]
            : '\n';
        if (before == '\n')
            return true;
        // The sign behind a number at the beginning.
        if (text[i] is not ('.' or ')'))
            return false;
        var line = Out.ToString(Math.Max(0, Out.Length - 12), Math.Min(12, Out.Length)) + escaped;
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.Length is > 0 and <= 9 && line.All(char.IsAsciiDigit);
    }

    private static bool IsBlockSign(string text, int i) =>
        text[i] is '#' or '-' or '+' or '=' or ':' or '.' or ')' or '$' or '^' or '"';

    // What is read as an address although it is not marked as a link.
    [GeneratedRegex(@"\b(?:https?|ftp|mailto|tel):|\bwww\.", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    protected override void AddPoint(string text, Mark mark)
    {
        endsDelimited = false;
        if (mark is { Kind: MarkKind.Footnote, Target: { } target })
            Out.Append(CultureInfo.InvariantCulture, $"[^{target}]");
        else if (mark.Kind is MarkKind.Image)
            Out.Append(Image(mark));
    }

    public static string Image(Mark image)
    {
        if (image is not { Width: null, Height: null, Srcset: null } || BodyAddress.Of(image.Href) is not { } address)
            return InlineHtml.Image(image);
        var written = $"![{Plain(image.Alt ?? "")}]({Address(address)}{Title(image.Title)})";
        return BodyAddress.Of(image.Link) is { } link ? $"[{written}]({Address(link)})" : written;
    }

    protected override void AddMarked(string text, Mark mark, List<Mark> inner)
    {
        var words = text[mark.Start..mark.End];
        if (mark.Kind is MarkKind.Code && inner.Count == 0 && CanBeCode(text, mark, words))
            AddCode(words);
        else if (mark.Kind is MarkKind.Link && BodyAddress.Of(mark.Href) is { } address && mark.Rel is null)
        {
            Out.Append('[');
            endsDelimited = false;
            Write(text, mark.Start, mark.End, inner);
            Out.Append(CultureInfo.InvariantCulture, $"]({Address(address)}{Title(mark.Title)})");
            endsDelimited = false;
        }
        else if (SignOf(mark.Kind) is { } sign && CanDelimit(text, mark, inner))
        {
            opened = mark;
            Out.Append(sign);
            Write(text, mark.Start, mark.End, inner);
            Out.Append(sign);
            endsDelimited = true;
        }
        else
            AddElement(text, mark, inner);
    }

    private void AddElement(string text, Mark mark, List<Mark> inner)
    {
        var (open, close) = mark.Kind is MarkKind.Quotation && !IsQuoted(text, mark) ? ("", "") : InlineHtml.Tags(mark);
        Out.Append(open);
        endsDelimited = false;
        if (IsQuoted(text, mark))
            WriteQuoted(text, mark, inner);
        else
            Write(text, mark.Start, mark.End, inner);
        Out.Append(close);
        endsDelimited = false;
    }

    // A backtick beside it would be one of its signs.
    private bool CanBeCode(string text, Mark mark, string words) =>
        !words.Contains('\n', StringComparison.Ordinal)
        && words.Trim().Length > 0
        && !(Out.Length > 0 && Out[^1] == '`')
        && !(mark.End < text.Length && text[mark.End] == '`');

    private void AddCode(string words)
    {
        var longest = Backticks().Matches(words).Select(match => match.Length).DefaultIfEmpty().Max();
        var fence = new string('`', longest + 1);
        var pad = words[0] is '`' or ' ' || words[^1] is '`' or ' ' ? " " : "";
        Out.Append(fence).Append(pad).Append(words).Append(pad).Append(fence);
        endsDelimited = false;
    }

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    private static string? SignOf(MarkKind kind) =>
        kind switch
        {
            MarkKind.Strong => "**",
            MarkKind.Emphasis => "*",
            MarkKind.Strikethrough => "~~",
            _ => null,
        };

    /// <summary>Whether the signs are read as such at these places, by CommonMark's rules on what stands around them.</summary>
    private bool CanDelimit(string text, Mark mark, List<Mark> inner)
    {
        // Only signs around the same words may follow each other.
        if (Out.Length > 0 && Out[^1] is '*' or '~' && !EndsEscaped())
            return !endsDelimited
                && opened is { } outer
                && (outer.Start, outer.End) == (mark.Start, mark.End)
                && inner.Count == 0
                && outer.Kind is MarkKind.Strong
                && mark.Kind is MarkKind.Emphasis;
        if (endsDelimited)
            return false;
        var first = inner.Exists(other => other.Start == mark.Start && !Follows(other)) ? '[' : text[mark.Start];
        var last = inner.Exists(other => other.End == mark.End && !Follows(other)) ? ']' : text[mark.End - 1];
        var before = Out.Length > 0 ? Out[^1] : ' ';

        bool Follows(Mark other) =>
            mark.Kind is MarkKind.Strong
            && other.Kind is MarkKind.Emphasis
            && (other.Start, other.End) == (mark.Start, mark.End)
            && inner.Count == 1;

        var after = mark.End < text.Length ? text[mark.End] : ' ';
        return !IsPunctuation(first) && !IsPunctuation(last) && !char.IsWhiteSpace(first) && !char.IsWhiteSpace(last)
            // A quotation mark inside is punctuation, which only counts at the edge of a word.
            || IsEdge(before)
                && IsEdge(after)
                && !char.IsWhiteSpace(first)
                && !char.IsWhiteSpace(last)
                && first is not '*'
                && last is not '*';
    }

    private bool EndsEscaped() => Out.Length > 1 && Out[^2] == '\\';

    private static bool IsEdge(char character) =>
        char.IsWhiteSpace(character) || IsPunctuation(character) && character is not '*';

    private static bool IsPunctuation(char character) =>
        char.IsPunctuation(character) || char.IsSymbol(character) || char.IsSurrogate(character);

    public static string Plain(string text)
    {
        var writer = new InlineMarkdown();
        return writer.Write(new MarkedText(text, []));
    }

    public static string Address(string address) =>
        address.Any(character => character is ' ' or '(' or ')' or '<' or '>' or '\\' or '*' or '_' or '&')
            ? $"<{address.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace(">", "\\>", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal)}>"
            : address;

    public static string Title(string? title) =>
        title is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" \"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal)}\""
            );
}
