using System.Text;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// Takes a feed or an export apart before anybody parses it: what stands in front of the items, and each item by itself. So damage in one
/// item stays in it, and what can be mended is mended. Comments, instructions and document types are left out; no entity is ever expanded.
/// </summary>
internal sealed class XmlPieces
{
    // What is longer was never meant as one.
    private const int LongestTag = 1 << 16;

    // An item has comments and markup around the page that it is.
    private const int Allowance = 4;

    // A feed has two or three elements around its items.
    private const int Deepest = 16;

    private readonly TextReader reader;
    private readonly int longest;
    private readonly XmlRepair repair = new();
    private readonly StringBuilder markup = new();
    private readonly List<string> open = [];
    private string[] around = [];
    private string? item;
    private bool isTooLong;

    public XmlPieces(TextReader reader, int longest)
    {
        this.reader = reader;
        this.longest = longest * Allowance;
    }

    public IEnumerable<XmlPiece> All()
    {
        while (reader.Peek() >= 0)
        {
            if (reader.Peek() != '<')
                Append(repair.Text(Until('<', includes: false)));
            else if (Tag() is { } tag && Take(tag) is { } piece)
                yield return piece;
        }
        if (item is not null || markup.Length > 0)
            yield return Piece(item is null ? XmlPieceEnd.Whole : XmlPieceEnd.Cut);
    }

    /// <returns>The piece that ends before the tag, or with it.</returns>
    private XmlPiece? Take(string tag)
    {
        if (item is not null)
        {
            Append(tag);
            return XmlTag.IsEnd(tag) && XmlTag.NameOf(tag) == item ? Piece(XmlPieceEnd.Whole) : null;
        }
        if (XmlTag.LocalNameOf(tag) is "item" or "entry" && !XmlTag.IsEnd(tag))
        {
            var before = Piece(XmlPieceEnd.Whole);
            around = [.. open];
            Append(tag);
            if (!XmlTag.IsEmpty(tag))
                item = XmlTag.NameOf(tag);
            return before;
        }
        TakeAround(tag);
        return null;
    }

    /// <summary>Elements that hold items stay open around them; all others are what stands around.</summary>
    private void TakeAround(string tag)
    {
        if (
            XmlTag.LocalNameOf(tag) is not ("rss" or "feed" or "RDF" or "channel" or "items" or "rdf")
            || XmlTag.IsEmpty(tag)
        )
        {
            // The first tag of something else is the root of no feed.
            if (open.Count == 0 && !XmlTag.IsEnd(tag))
                throw new UnreadableArchiveException(
                    $"It is XML, but no feed and no export: its root is '{XmlTag.LocalNameOf(tag)}', not rss, feed or RDF."
                );
            Append(tag);
            return;
        }
        if (!XmlTag.IsEnd(tag))
        {
            if (open.Count == Deepest)
                throw new UnreadableArchiveException($"More than {Deepest} elements stand around its items.");
            open.Add(tag);
        }
        else if (open.FindLastIndex(other => XmlTag.NameOf(other) == XmlTag.NameOf(tag)) is >= 0 and var at)
            open.RemoveRange(at, open.Count - at);
        if (markup.Length == 0 && !XmlTag.IsEnd(tag))
            around = [.. open];
    }

    private XmlPiece Piece(XmlPieceEnd end)
    {
        var piece = new XmlPiece(
            around,
            isTooLong ? "" : markup.ToString(),
            item is not null,
            isTooLong ? XmlPieceEnd.TooLong : end,
            repair.Take()
        );
        markup.Clear();
        (item, isTooLong, around) = (null, false, [.. open]);
        return piece;
    }

    private void Append(string text)
    {
        if (markup.Length + text.Length > longest)
            (isTooLong, _) = (true, markup.Clear());
        if (!isTooLong && (markup.Length > 0 || item is not null || !string.IsNullOrWhiteSpace(text)))
            markup.Append(text);
    }

    /// <returns>The tag, mended; null when it was something else.</returns>
    private string? Tag()
    {
        reader.Read();
        switch (reader.Peek())
        {
            case '!':
                TakeDeclaration();
                return null;
            case '?':
                Through("?>");
                return null;
            case '/' or '_' or ':':
            case var next when next >= 0 && char.IsLetter((char)next):
                return EndOfTag();
            default:
                Append(repair.Angle());
                return null;
        }
    }

    private string? EndOfTag()
    {
        var tag = new StringBuilder("<");
        var quote = '\0';
        while (reader.Peek() is >= 0 and var next && tag.Length < LongestTag)
        {
            var character = (char)next;
            // Another tag begins: this was none.
            if (character == '<' && quote == '\0')
                break;
            tag.Append((char)reader.Read());
            if (character == '>' && quote == '\0')
                return repair.Text(tag.ToString());
            if (character is '"' or '\'')
                quote =
                    quote == '\0' ? character
                    : quote == character ? '\0'
                    : quote;
        }
        // The end of the file cuts a tag; anywhere else it is text.
        if (reader.Peek() >= 0)
            Append(repair.Angle() + repair.Text(tag.ToString(1, tag.Length - 1)));
        return null;
    }

    private void TakeDeclaration()
    {
        var start = new StringBuilder();
        while (start.Length < "![CDATA[".Length && reader.Peek() is >= 0 and not '>')
            start.Append((char)reader.Read());
        var text = start.ToString();
        if (text == "![CDATA[")
            Append($"<![CDATA[{repair.Characters(Through("]]>"))}]]>");
        else if (text.StartsWith("!--", StringComparison.Ordinal))
            SkipComment(text[3..]);
        else if (text.StartsWith("!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            SkipDocumentType();
        else
            Until('>', includes: true);
    }

    private void SkipComment(string begun)
    {
        if (begun.EndsWith("--", StringComparison.Ordinal) && reader.Peek() == '>')
            reader.Read();
        else
            Through("-->", begun);
    }

    // One that declares something is nobody's feed.
    private void SkipDocumentType()
    {
        if (Until('>', includes: true).Contains('[', StringComparison.Ordinal))
            throw new UnreadableArchiveException("The XML has a document type that declares entities or elements.");
    }

    private string Until(char end, bool includes)
    {
        var text = new StringBuilder();
        while (reader.Peek() is >= 0 and var next && next != end)
        {
            text.Append((char)reader.Read());
            // Longer than any piece may be, but read to its end.
            if (text.Length > longest)
                isTooLong = text.Clear() is not null;
        }
        if (includes)
            reader.Read();
        return text.ToString();
    }

    /// <returns>What stands before the end, which is read too; all that is left when there is none.</returns>
    private string Through(string end, string begun = "")
    {
        var text = new StringBuilder(begun);
        while (reader.Read() is >= 0 and var next)
        {
            text.Append((char)next);
            if (next == end[^1] && text.Length >= end.Length && EndsWith(text, end))
                return text.ToString(0, text.Length - end.Length);
            if (text.Length > longest + end.Length)
            {
                isTooLong = true;
                text.Remove(0, longest);
            }
        }
        return text.ToString();
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        for (var i = 0; i < end.Length; i++)
        {
            if (text[text.Length - end.Length + i] != end[i])
                return false;
        }
        return true;
    }
}
