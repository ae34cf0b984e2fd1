using System.Collections.Frozen;
using AngleSharp.Dom;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Html;

/// <summary>Tells what elements are for, by their tags, and by the words of their classes, ids and labels.</summary>
internal sealed class ElementRoles
{
    private const int LongestNames = 400;
    private static readonly FrozenDictionary<string, ElementRole> Words = ElementRoleWords
        .Words.SelectMany(entry => entry.Words.Select(word => (word, entry.Role)))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Role);
    private static readonly FrozenDictionary<string, ElementRole>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Having = ElementRoleWords
        .Having.ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // A look at the first letters spares most words the others.
    private static readonly int OpeningLength = ElementRoleWords
        .Openings.SelectMany(entry => entry.Openings)
        .Min(word => word.Length);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningStarts = ElementRoleWords
        .Openings.SelectMany(entry => entry.Openings)
        .Select(word => word[..OpeningLength])
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Pages use the same classes again and again.
    private readonly Dictionary<string, ElementRole> _known = [];

    public ElementRole Of(IElement element)
    {
        var byTag = ByTag(element);
        if (element.Attributes.Length == 0)
            return byTag;
        if (byTag is not (ElementRole.None or ElementRole.Sidebar))
            return byTag;
        var role = ByNames(element.GetAttribute("class"));
        // What stands beside the article may be a note on it.
        if (byTag == ElementRole.Sidebar && role != ElementRole.Update)
            return byTag;
        if (role == ElementRole.None)
            role = ByNames(element.Id);
        if (role == ElementRole.None)
            role = ByNames(element.GetAttribute("data-testid") ?? element.GetAttribute("data-component"));
        return role;
    }

    private static ElementRole ByTag(IElement element) =>
        element.LocalName switch
        {
            "nav" => ElementRole.Navigation,
            // Under quoted words a footer says whose they are.
            "footer" => IsQuoted(element) ? ElementRole.None : ElementRole.Footer,
            "aside" => ElementRole.Sidebar,
            "figcaption" => ElementRole.Caption,
            "dialog" => ElementRole.Consent,
            _ when element.Attributes.Length == 0 => ElementRole.None,
            _ => element.GetAttribute("itemprop") is "articleBody" or "text"
                ? ElementRole.Body
                : element.GetAttribute("role") switch
                {
                    "navigation" or "search" or "menu" => ElementRole.Navigation,
                    "contentinfo" => ElementRole.Footer,
                    "complementary" => ElementRole.Sidebar,
                    "dialog" or "alertdialog" => ElementRole.Consent,
                    _ => ElementRole.None,
                },
        };

    private static bool IsQuoted(IElement element) =>
        element.ParentElement is { } parent
        && (parent.LocalName == "blockquote" || parent.ParentElement?.LocalName == "blockquote");

    private ElementRole ByNames(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
            return ElementRole.None;
        if (!_known.TryGetValue(names, out var role))
            _known[names] = role = Read(names);
        return role;
    }

    // The role of the first word that has one; what the text is part of weighs less than what it is.
    private static ElementRole Read(ReadOnlySpan<char> names)
    {
        Span<char> word = stackalloc char[LongestNames];
        var (body, start, previous, skip, at) = (ElementRole.None, 0, 0, false, 0);
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
            var role = start == 0 || start > 1 && end - start > 1 ? RoleOf(word[..end]) : ElementRole.None;
            if (role == ElementRole.None && start > 0 && !skip)
                role = RoleOf(alone);
            skip = Having.Contains(alone);
            if (role == ElementRole.Body)
                body = role;
            else if (role != ElementRole.None)
                return role;
            (previous, start) = (start, end);
        }
        return body;
    }

    private static bool IsHump(ReadOnlySpan<char> names, int at) =>
        char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1]);

    private static ElementRole RoleOf(ReadOnlySpan<char> word)
    {
        if (WordsBySpan.TryGetValue(word, out var role))
            return role;
        if (word.Length < OpeningLength || !OpeningStarts.Contains(word[..OpeningLength]))
            return ElementRole.None;
        foreach (var (opened, openings) in ElementRoleWords.Openings)
        {
            foreach (var opening in openings)
            {
                if (word.StartsWith(opening, StringComparison.Ordinal))
                    return opened;
            }
        }
        return ElementRole.None;
    }
}
