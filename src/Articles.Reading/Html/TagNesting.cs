using System.Collections.Frozen;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Html;

/// <summary>How tags of HTML open and close each other.</summary>
internal static class TagNesting
{
    /// <summary>What holds nothing and needs no end.</summary>
    public static readonly FrozenSet<string> Void = WordList
        .Of("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|basefont|bgsound|frame|keygen")
        .ToFrozenSet();

    /// <summary>In which there are no tags.</summary>
    public static readonly FrozenSet<string> RawText = WordList
        .Of("script|style|title|textarea|iframe|noembed|noframes|xmp")
        .ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = WordList
        .Of(
            """
            a|article|aside|b|blockquote|body|br|button|div|em|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|head|header|html|i|iframe|img
            input|label|li|link|main|meta|nav|noscript|ol|option|p|picture|script|section|small|source|span|strong|style|svg|table|tbody|td
            th|time|title|tr|ul
            """
        )
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name as parsers have it, lower-case; those that every page has are not made again.</summary>
    public static string NameOf(ReadOnlySpan<char> name) =>
        Common.TryGetValue(name, out var common) ? common : name.ToString().ToLowerInvariant();

    private static readonly string[] RelationsForBrowsers = WordList.Of(
        "stylesheet|preload|modulepreload|prefetch|dns-prefetch|preconnect"
    );

    /// <summary>Whether a link's attributes say that it is about how the page is loaded and shown, as half of a head is.</summary>
    public static bool IsForBrowsers(ReadOnlySpan<char> attributes)
    {
        const string Relation = " rel=";
        var at = attributes.IndexOf(Relation, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var value = attributes[(at + Relation.Length)..].TrimStart("\"'");
        foreach (var relation in RelationsForBrowsers)
        {
            if (
                value.StartsWith(relation, StringComparison.OrdinalIgnoreCase)
                && value.Length > relation.Length
                && !char.IsAsciiLetter(value[relation.Length])
            )
                return true;
        }
        return false;
    }

    /// <summary>What a parser opens again in every paragraph until it is closed.</summary>
    public static readonly FrozenSet<string> Formatting = WordList
        .Of("b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u")
        .ToFrozenSet();

    /// <summary>What an opening tag closes first, and the element in which it looks no further.</summary>
    public static readonly FrozenDictionary<string, (string[] Closed, string[] Barriers)> Implied = new Dictionary<
        string,
        (string[], string[])
    >
    {
        ["li"] = (["li"], ["ul", "ol", "menu", "dir"]),
        ["dt"] = (["dt", "dd"], ["dl"]),
        ["dd"] = (["dt", "dd"], ["dl"]),
        ["option"] = (["option"], ["select", "datalist"]),
        ["tr"] = (["tr"], ["table"]),
        ["td"] = (["td", "th"], ["table", "tr"]),
        ["th"] = (["td", "th"], ["table", "tr"]),
        ["tbody"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["thead"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["tfoot"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["p"] = (["p"], ["div", "td", "th", "li", "section", "article", "blockquote", "table", "body", "button"]),
    }.ToFrozenDictionary();
}
