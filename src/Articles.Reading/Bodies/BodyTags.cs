using System.Collections.Frozen;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Bodies;

/// <summary>What elements are to a body.</summary>
internal static class BodyTags
{
    /// <summary>What is for programs, or asks the reader for something: neither it nor what is in it is the author's text.</summary>
    public static readonly FrozenSet<string> Dropped = Set(
        """
        script|style|template|head|title|link|meta|base|svg|canvas|applet|input|select|textarea|datalist|progress|meter|map|area
        frame|frameset|noembed|noframes|param|track|source|portal
        """
    );

    /// <summary>What is in the page without being seen in it, and is no loss.</summary>
    public static readonly FrozenSet<string> Silent = Set(
        "head|title|link|meta|base|param|track|source|map|area|br|wbr"
    );

    public static readonly FrozenSet<string> Embeds = Set("iframe|video|audio|object|embed");

    /// <summary>What begins a piece of its own.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        """
        address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form
        h1|h2|h3|h4|h5|h6|header|hgroup|hr|html|legend|li|listing|main|menu|nav|ol|optgroup|option|p|plaintext|pre|search|section|summary
        table|tbody|td|tfoot|th|thead|tr|ul|xmp
        """
    );

    /// <summary>What stands in running text.</summary>
    public static readonly FrozenSet<string> Inline = Set(
        """
        a|abbr|acronym|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|output|q|rb|rp|rt|rtc|ruby|s|samp
        slot|small|span|strike|strong|sub|sup|time|tt|u|var|noscript|picture|math
        """
    );

    /// <summary>The marks that elements stand for by their name alone.</summary>
    public static readonly FrozenDictionary<string, MarkKind> Marks = new Dictionary<string, MarkKind>
    {
        ["b"] = MarkKind.Strong,
        ["strong"] = MarkKind.Strong,
        ["i"] = MarkKind.Emphasis,
        ["em"] = MarkKind.Emphasis,
        ["cite"] = MarkKind.Emphasis,
        ["dfn"] = MarkKind.Emphasis,
        ["var"] = MarkKind.Emphasis,
        ["code"] = MarkKind.Code,
        ["kbd"] = MarkKind.Code,
        ["samp"] = MarkKind.Code,
        ["tt"] = MarkKind.Code,
        ["del"] = MarkKind.Strikethrough,
        ["s"] = MarkKind.Strikethrough,
        ["strike"] = MarkKind.Strikethrough,
        ["sup"] = MarkKind.Superscript,
        ["sub"] = MarkKind.Subscript,
        ["small"] = MarkKind.Small,
        ["u"] = MarkKind.Underline,
        ["ins"] = MarkKind.Underline,
        ["mark"] = MarkKind.Highlight,
        ["q"] = MarkKind.Quotation,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => WordList.Of(words).ToFrozenSet(StringComparer.Ordinal);
}
