using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>Cleans what pages write where an author's name belongs: no 'By', no post, no outlet, no address, no handle.</summary>
internal static class AuthorNames
{
    private const int Longest = 300;
    private const int LongestName = 70;
    private const int MostWords = 7;

    /// <summary>The names in words that are said to be authors; none when they are no names.</summary>
    public static IReadOnlyList<string> Of(string? words)
    {
        var text = WithoutAddresses(PlainWords.Of(words));
        if (text.Length is 0 or > Longest)
            return [];
        text = WithoutIntroduction(text);
        var names = new List<string>();
        foreach (var piece in Pieces(text))
        {
            if (Name(piece, isFirst: names.Count == 0) is { } name && !names.Contains(name))
                names.Add(name);
        }
        return names;
    }

    /// <summary>Whether a name is that of the people of an outlet: 'News Staff', 'BR24 Redaktion'.</summary>
    public static bool IsDesk(string name) =>
        LineShape.Key(name).Split(' ') is { Length: > 1 } words && NotAuthorWords.Desks.Contains(words[^1]);

    /// <summary>Whether a name is that of an account: 'jdoe', 'JaneD', 'jane.doe'.</summary>
    public static bool IsAccount(string name) =>
        !name.Contains(' ')
        && name.All(char.IsAscii)
        && (char.IsLower(name[0]) || name.Skip(1).Any(char.IsUpper) || name.Contains('.') || name.Contains('_'));

    /// <summary>Whether a name looks like that of a person.</summary>
    public static bool IsPerson(string name) => PersonNames.Is(name) || IsUnspacedName(name);

    private static string? Name(string piece, bool isFirst)
    {
        var name = WithoutPost(Trimmed(WithoutTail(piece)));
        if (
            name.Length is < 2 or > LongestName
            || !LineShape.HasLetters(name)
            || name.Any(char.IsAsciiDigit) && name.Contains(' ')
        )
            return null;
        var words = LineShape.Key(name).Split(' ');
        if (words.Length > MostWords || NotAuthorWords.Nobody.Contains(string.Join(' ', words)))
            return null;
        // Behind a name stand posts, degrees and outlets.
        if (!isFirst && (!IsPerson(name) || NotAuthorWords.Posts.Contains(words[^1])))
            return null;
        return
            words.All(word => BylineWords.NotNames.Contains(word) || NotAuthorWords.Degrees.Contains(word))
            && NotAuthorWords.Posts.Contains(words[^1])
            && !IsDesk(name)
            ? null
            : name;
    }

    // 'Jane Doe, Staff Writer' is parted already; 'Jane Doe | The Times', 'Jane Doe in London' are not.
    private static string WithoutTail(string piece)
    {
        if (PersonNames.Is(piece))
            return piece;
        var end = piece.Length;
        foreach (var mark in BylineWords.Ends)
        {
            var at = piece.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at < end && PersonNames.Is(piece[..at].Trim()))
                end = at;
        }
        return piece[..end];
    }

    // '신현주 기자', '山田太郎 記者'
    private static string WithoutPost(string name)
    {
        foreach (var post in NotAuthorWords.PostsBehind)
        {
            if (name.EndsWith(post, StringComparison.Ordinal) && IsUnspacedName(name[..^post.Length].TrimEnd()))
                return name[..^post.Length].TrimEnd();
        }
        return name;
    }

    private static string WithoutIntroduction(string text)
    {
        for (var again = true; again; )
        {
            again = false;
            foreach (var introduction in BylineWords.Introductions)
            {
                if (
                    !text.StartsWith(introduction, StringComparison.OrdinalIgnoreCase)
                    || text.Length <= introduction.Length
                )
                    continue;
                var next = text[introduction.Length];
                if (!char.IsWhiteSpace(next) && next != ':' && introduction[^1] != ':')
                    continue;
                text = text[introduction.Length..].TrimStart(' ', ':');
                again = true;
                break;
            }
        }
        return text;
    }

    private static string WithoutAddresses(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal) && !text.Contains(' '))
            return "";
        if (!text.Contains('@') && !text.Contains("://", StringComparison.Ordinal))
            return text;
        return string.Join(
            ' ',
            text.Split(' ').Where(word => !word.Contains('@') && !word.Contains("://", StringComparison.Ordinal))
        );
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var (end, next) = (text.Length, text.Length);
            foreach (var separator in NotAuthorWords.Separators)
            {
                var at = text.IndexOf(separator, start, StringComparison.OrdinalIgnoreCase);
                while (at >= 0 && PersonNames.GoesOn(text, at))
                    at = text.IndexOf(separator, at + 1, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && at < end)
                    (end, next) = (at, at + separator.Length);
            }
            if (text[start..end].Trim() is { Length: > 0 } piece)
                yield return piece;
            start = next;
        }
    }

    private static string Trimmed(string name)
    {
        var open = name.IndexOfAny(['(', '[', '<']);
        if (open > 1)
            name = name[..open];
        return
            name.Trim(' ', ',', '.', ';', ':', '|', '-', '–', '—', '•', '*', '"', '/') is { Length: > 0 } kept
            && name.TrimEnd().EndsWith('.')
            && kept.Length > 2
            && (kept[^2] is ' ' or '.' || PersonNames.HasSuffix(kept))
            ? kept + "."
            : name.Trim(' ', ',', '.', ';', ':', '|', '-', '–', '—', '•', '*', '"', '/');
    }

    // 松岡大地, 구현모
    private static bool IsUnspacedName(string name) =>
        name.Length is >= 2 and <= 6 && name.All(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3');
}
