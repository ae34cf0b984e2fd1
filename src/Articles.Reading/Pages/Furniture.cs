using System.Collections.Frozen;

namespace Articles.Reading.Pages;

/// <summary>What a line is, when its words alone tell that it is not the article.</summary>
internal enum FurnitureKind
{
    None,
    Label,
    Invitation,
    Caption,
    ListHeading,
    Ending,
    BioHeading,
}

/// <summary>Tells furniture by its words.</summary>
internal static class Furniture
{
    private const int LongestLabel = 80;
    private const int LongestInvitation = 300;
    private const int LongestCaption = 500;
    private const int CreditReach = 60;

    private static readonly FrozenSet<string> Labels = FurnitureWords.Labels.ToFrozenSet();
    private static readonly FrozenSet<string> ListHeadings = FurnitureWords.ListHeadings.ToFrozenSet();
    private static readonly FrozenSet<string> Endings = FurnitureWords.Endings.ToFrozenSet();
    private static readonly FrozenSet<string> BioHeadings = FurnitureWords.BioHeadings.ToFrozenSet();
    private static readonly FrozenSet<string> Counted = FurnitureWords.Counted.ToFrozenSet();
    private static readonly FrozenDictionary<string, string[]> Openings = ByFirstWord(FurnitureWords.Openings);
    private static readonly FrozenDictionary<string, string[]> Notices = ByFirstWord(FurnitureWords.Notices);

    public static FurnitureKind Of(string line)
    {
        if (!LineShape.HasLetters(line))
            return FurnitureKind.Label;
        if (line.Length > LongestCaption)
            return FurnitureKind.None;
        if (line.Length <= LongestInvitation)
        {
            var key = LineShape.Key(line);
            var kind = ByKey(key, line);
            if (kind != FurnitureKind.None)
                return kind;
        }
        return IsCaption(line) ? FurnitureKind.Caption : FurnitureKind.None;
    }

    private static FurnitureKind ByKey(string key, string line)
    {
        var words = WithoutCount(key);
        if (line.Length <= LongestLabel)
        {
            if (Endings.Contains(words))
                return FurnitureKind.Ending;
            if (ListHeadings.Contains(words) || IsMoreFrom(key, line))
                return FurnitureKind.ListHeading;
            if (BioHeadings.Contains(words))
                return FurnitureKind.BioHeading;
            if (Labels.Contains(words) || words.Length < key.Length && Counted.Contains(words) || IsShareBar(line))
                return FurnitureKind.Label;
        }
        return Opens(Notices, key) || !LineShape.EndsSentence(line) && Opens(Openings, key)
            ? FurnitureKind.Invitation
            : FurnitureKind.None;
    }

    private static bool Opens(FrozenDictionary<string, string[]> openings, string key) =>
        openings.TryGetValue(FirstWord(key), out var found)
        && found.Any(opening =>
            key.StartsWith(opening, StringComparison.Ordinal)
            && (key.Length == opening.Length || key[opening.Length] == ' ')
            // One word opens many a line; it tells only where little follows.
            && (opening.Contains(' ') || LineShape.Words(key) <= 12)
        );

    private static bool IsMoreFrom(string key, string line) =>
        (key.StartsWith("more from ", StringComparison.Ordinal) || key.StartsWith("more in ", StringComparison.Ordinal))
        && !LineShape.EndsSentence(line);

    private static bool IsShareBar(string line) =>
        FurnitureWords.Networks.Count(name => line.Contains(name, StringComparison.OrdinalIgnoreCase)) >= 2
        && !LineShape.EndsSentence(line);

    private static bool IsCaption(string line)
    {
        var end = line.AsSpan(Math.Max(0, line.Length - CreditReach));
        foreach (var credit in FurnitureWords.Credits)
        {
            if (end.Contains(credit, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static FrozenDictionary<string, string[]> ByFirstWord(string[] openings) =>
        openings.GroupBy(FirstWord).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static string FirstWord(string key) => key.Split(' ', 2)[0];

    // 'Comments (12)' and '12 comments' are labels with a number.
    private static string WithoutCount(string key) =>
        key.Trim("0123456789 ".ToCharArray()) is { Length: > 0 } words ? words : key;
}
