using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Articles.Reading.Pages.Content;

/// <summary>Tells what elements are for, by their tags, and by the words of their classes, ids and labels.</summary>
internal sealed class Hints
{
    private const int LongestNames = 400;
    private static readonly FrozenDictionary<string, NodeRole> Words = HintWords
        .Words.SelectMany(entry => entry.Words.Select(word => (word, entry.Role)))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Role);
    private static readonly FrozenDictionary<string, NodeRole>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Having = HintWords
        .Having.ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // A look at the first letters spares most words the others.
    private static readonly int OpeningLength = HintWords
        .Openings.SelectMany(entry => entry.Openings)
        .Min(word => word.Length);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningStarts = HintWords
        .Openings.SelectMany(entry => entry.Openings)
        .Select(word => word[..OpeningLength])
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Pages use the same classes again and again.
    private readonly Dictionary<string, NodeRole> _known = [];

    public NodeRole Of(IElement element)
    {
        var byTag = ByTag(element);
        if (element.Attributes.Length == 0)
            return byTag;
        if (byTag is not (NodeRole.None or NodeRole.Sidebar))
            return byTag;
        var role = ByNames(element.GetAttribute("class"));
        // What stands beside the article may be a note on it.
        if (byTag == NodeRole.Sidebar && role != NodeRole.Update)
            return byTag;
        if (role == NodeRole.None)
            role = ByNames(element.Id);
        if (role == NodeRole.None)
            role = ByNames(element.GetAttribute("data-testid") ?? element.GetAttribute("data-component"));
        return role;
    }

    private static NodeRole ByTag(IElement element) =>
        element.LocalName switch
        {
            "nav" => NodeRole.Navigation,
            // Under quoted words a footer says whose they are.
            "footer" => IsQuoted(element) ? NodeRole.None : NodeRole.Footer,
            "aside" => NodeRole.Sidebar,
            "figcaption" => NodeRole.Caption,
            "dialog" => NodeRole.Consent,
            _ when element.Attributes.Length == 0 => NodeRole.None,
            _ => element.GetAttribute("itemprop") is "articleBody" or "text"
                ? NodeRole.Body
                : element.GetAttribute("role") switch
                {
                    "navigation" or "search" or "menu" => NodeRole.Navigation,
                    "contentinfo" => NodeRole.Footer,
                    "complementary" => NodeRole.Sidebar,
                    "dialog" or "alertdialog" => NodeRole.Consent,
                    _ => NodeRole.None,
                },
        };

    private static bool IsQuoted(IElement element) =>
        element.ParentElement is { } parent
        && (parent.LocalName == "blockquote" || parent.ParentElement?.LocalName == "blockquote");

    private NodeRole ByNames(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
            return NodeRole.None;
        if (!_known.TryGetValue(names, out var role))
            _known[names] = role = Read(names);
        return role;
    }

    // The role of the first word that has one; what the text is part of weighs less than what it is.
    private static NodeRole Read(ReadOnlySpan<char> names)
    {
        Span<char> word = stackalloc char[LongestNames];
        var (body, start, previous, skip, at) = (NodeRole.None, 0, 0, false, 0);
        while (at < names.Length)
        {
            if (!char.IsAsciiLetterOrDigit(names[at]))
            {
                if (names[at] == ' ')
                    (previous, start, skip) = (0, 0, false);
                at++;
                continue;
            }
            // The two latest words stand in the buffer, so that they are looked up alone and together.
            word[previous..start].CopyTo(word);
            (start, previous) = (start - previous, 0);
            var end = start;
            do word[end++] = char.ToLowerInvariant(names[at++]);
            while (at < names.Length && char.IsAsciiLetterOrDigit(names[at]) && !IsHump(names, at));
            var alone = word[start..end];
            // Single letters are what programs make of names.
            var role = start == 0 || start > 1 && end - start > 1 ? RoleOf(word[..end]) : NodeRole.None;
            if (role == NodeRole.None && start > 0 && !skip)
                role = RoleOf(alone);
            skip = Having.Contains(alone);
            if (role == NodeRole.Body)
                body = role;
            else if (role != NodeRole.None)
                return role;
            (previous, start) = (start, end);
        }
        return body;
    }

    private static bool IsHump(ReadOnlySpan<char> names, int at) =>
        char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1]);

    private static NodeRole RoleOf(ReadOnlySpan<char> word)
    {
        if (WordsBySpan.TryGetValue(word, out var role))
            return role;
        if (word.Length < OpeningLength || !OpeningStarts.Contains(word[..OpeningLength]))
            return NodeRole.None;
        foreach (var (opened, openings) in HintWords.Openings)
        {
            foreach (var opening in openings)
            {
                if (word.StartsWith(opening, StringComparison.Ordinal))
                    return opened;
            }
        }
        return NodeRole.None;
    }
}
