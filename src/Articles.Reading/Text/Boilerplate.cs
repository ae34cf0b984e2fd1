using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using OpeningsByWord = System.Collections.Frozen.FrozenDictionary<
    string,
    string[]
>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Articles.Reading.Text;

/// <summary>What a line is, when its words alone tell that it is not the article.</summary>
internal enum BoilerplateKind
{
    None,
    Label,
    Invitation,
    Caption,
    ListHeading,
    Ending,
    BioHeading,
}

/// <summary>Tells boilerplate by its words.</summary>
internal static class Boilerplate
{
    private const int LongestLabel = 80;
    private const int LongestInvitation = 300;
    private const int LongestCaption = 500;
    private const int CreditReach = 60;
    private const int FewestShouted = 6;
    private const int MostHeadingWords = 6;
    private const int LongestPointer = 24;
    private static readonly char[] Counts = [.. "0123456789 "];

    private static readonly PhraseSearch Phrases = new(BoilerplateWords.Phrases, StringComparison.Ordinal);
    private static readonly PhraseSearch Networks = new(BoilerplateWords.Networks, StringComparison.OrdinalIgnoreCase);
    private static readonly PhraseSearch Credits = new(CaptionWords.Credits, StringComparison.Ordinal);
    private static readonly PhraseSearch PlacesInPicture = new(CaptionWords.PlacesInPicture, StringComparison.Ordinal);

    private static readonly FrozenSet<string> Labels = BoilerplateWords.Labels.ToFrozenSet();
    private static readonly FrozenSet<string> ListHeadings = BoilerplateWords.ListHeadings.ToFrozenSet();
    private static readonly FrozenSet<string> Endings = BoilerplateWords.Endings.ToFrozenSet();
    private static readonly FrozenSet<string> BioHeadings = BoilerplateWords.BioHeadings.ToFrozenSet();
    private static readonly FrozenSet<string> Counted = BoilerplateWords.Counted.ToFrozenSet();
    private static readonly OpeningsByWord Openings = ByFirstWord(BoilerplateWords.Openings);
    private static readonly OpeningsByWord Notices = ByFirstWord(BoilerplateWords.Notices);

    /// <param name="key">The line's <see cref="LineShape.Key"/>, where it is known.</param>
    public static BoilerplateKind Of(string line, string? key = null)
    {
        if (!LineShape.HasLetters(line))
            return BoilerplateKind.Label;
        if (line.Length > LongestCaption)
            return BoilerplateKind.None;
        if (line.Length <= LongestInvitation)
        {
            var kind = ByKey(key ?? LineShape.Key(line), line);
            if (kind != BoilerplateKind.None)
                return kind;
        }
        return IsCaption(line) ? BoilerplateKind.Caption : BoilerplateKind.None;
    }

    private static BoilerplateKind ByKey(string key, string line)
    {
        var words = WithoutCount(key);
        if (line.Length <= LongestLabel)
        {
            if (Endings.Contains(words))
                return BoilerplateKind.Ending;
            if (ListHeadings.Contains(words) || IsMoreFrom(key, line))
                return BoilerplateKind.ListHeading;
            if (BioHeadings.Contains(words))
                return BoilerplateKind.BioHeading;
            if (Labels.Contains(words) || words.Length < key.Length && Counted.Contains(words) || IsShareBar(line))
                return BoilerplateKind.Label;
        }
        return
            Opens(Notices, key)
            || !LineShape.EndsSentence(line) && Opens(Openings, key)
            || Speaks(key)
            || IsPointer(key, line)
            || IsShouted(line)
            ? BoilerplateKind.Invitation
            : BoilerplateKind.None;
    }

    private static bool Opens(OpeningsByWord openings, string key)
    {
        if (!openings.TryGetValue(FirstWord(key), out var found))
            return false;
        foreach (var opening in found)
        {
            if (
                key.StartsWith(opening, StringComparison.Ordinal)
                && (key.Length == opening.Length || key[opening.Length] == ' ')
                // One word opens many a line; it tells only where little follows.
                && (opening.Contains(' ') || LineShape.Words(key) <= 12)
            )
                return true;
        }
        return false;
    }

    private static bool Speaks(string key) => Phrases.IsIn(key);

    // 'FORMER MAYOR SAYS HE WILL NOT STAND AGAIN': between paragraphs, capitals alone advertise another article.
    private static bool IsShouted(string line) =>
        !line.AsSpan().ContainsAnyInRange('a', 'z')
        && !line.Any(char.IsLower)
        // '8:00 AM - 6:00 PM' is not shouted.
        && line.Count(char.IsUpper) > line.Count(char.IsAsciiDigit)
        && !LineShape.EndsSentence(line)
        && LineShape.Words(line) >= FewestShouted;

    // 'More from The Example', 'More Great Stories', 'Top stories in Nation', 'Latest news from Example'
    private static bool IsMoreFrom(string key, string line) =>
        !LineShape.EndsSentence(line)
        && OpensList(key)
        && (
            key.StartsWith("more from ", StringComparison.Ordinal)
            || key.StartsWith("more in ", StringComparison.Ordinal)
            || LineShape.Words(key) <= MostHeadingWords
                && (key.Split(' ').Any(BoilerplateWords.Listed.Contains) || IsMoreOfName(key, line))
        );

    private static bool OpensList(string key)
    {
        foreach (var opening in BoilerplateWords.ListOpenings)
        {
            if (key.StartsWith(opening, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // 'More Harbour Courier': what has capitals throughout is a name.
    private static bool IsMoreOfName(string key, string line) =>
        key.StartsWith("more ", StringComparison.Ordinal)
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 } words
        && words.All(word => char.IsUpper(word[0]));

    // 'SEE ALSO: What nobody tells you.'
    private static bool IsPointer(string key, string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestPointer)).IndexOf(':');
        if (colon < 0)
            return false;
        foreach (var pointer in BoilerplateWords.Pointers)
        {
            if (key.StartsWith(pointer, StringComparison.Ordinal) && colon <= pointer.Length + 2)
                return true;
        }
        return false;
    }

    private static bool IsShareBar(string line) =>
        Networks.IsIn(line) && !LineShape.EndsSentence(line) && NetworksIn(line) >= 2;

    private static int NetworksIn(string line) =>
        BoilerplateWords.Networks.Count(name => line.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsCaption(string line)
    {
        var end = line.AsSpan(Math.Max(0, line.Length - CreditReach));
        return Credits.IsIn(end)
            || line.Length < LongestInvitation && PlacesInPicture.IsIn(line)
            || EndsWithCredit(line);
    }

    // '(Dana Maxwell / Harbour News)': a name and an outlet in brackets at the end.
    private static bool EndsWithCredit(string line)
    {
        var open =
            line[^1] == ')' ? line.LastIndexOf('(')
            : line[^1] == ']' ? line.LastIndexOf('[')
            : -1;
        if (open < 0 || line.Length - open > CreditReach || line.Length - open < 5)
            return false;
        var credit = line.AsSpan(open + 1, line.Length - open - 2);
        var slash = credit.IndexOf('/');
        return slash > 1
            && slash + 2 < credit.Length
            && char.IsUpper(credit[0])
            && char.IsUpper(credit[(slash + 1)..].TrimStart()[0])
            && credit.IndexOfAnyInRange('0', '9') < 0;
    }

    private static OpeningsByWord ByFirstWord(string[] openings) =>
        openings
            .GroupBy(opening => FirstWord(opening).ToString())
            .ToFrozenDictionary(group => group.Key, group => group.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> key) =>
        key.IndexOf(' ') is var space and >= 0 ? key[..space] : key;

    // 'Comments (12)' and '12 comments' are labels with a number.
    private static string WithoutCount(string key) => key.Trim(Counts) is { Length: > 0 } words ? words : key;
}
