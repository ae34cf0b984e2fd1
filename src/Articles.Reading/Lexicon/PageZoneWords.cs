using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>Words in classes and ids that tell what part of a page an element is, lower-case.</summary>
internal static class PageZoneWords
{
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Comments = WordList
        .Of("comment|comments|commentlist|disqus|respond|replies|kommentare|discussion")
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Lists of other articles.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = WordList
        .Of(
            """
            related|recommended|recommendation|recommendations|recirc|recirculation|teaser|teasers|carousel|popular
            tweet|tweets|instagrammedia|trending|mostread|latest|newsletter|readnext|upnext|morefrom|outbrain|taboola|suggested|similar
            """
        )
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What stands beside: other articles as a rule, but byline and date too.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beside = WordList
        .Of("sidebar|card|cards|promo|promos|river|feed|listing|modal|popup|cookie|consent")
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Menus = WordList
        .Of("nav|navigation|navbar|menu|menubar|masthead|topbar|footer|sitemap|colophon")
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
