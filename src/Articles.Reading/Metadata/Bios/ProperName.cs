using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Bios;

/// <summary>Reads names of outlets, schools and places, which print capitals on their words.</summary>
internal static class ProperName
{
    /// <summary>
    /// The end of the name that starts at a position; the position itself when none does. A name ends before a lower-case
    /// word, unless one such as 'of' links it with a further capital, and at any mark but an abbreviation's point.
    /// </summary>
    public static int End(string text, int start)
    {
        var end = start;
        for (var i = start; i < text.Length; )
        {
            var wordEnd = WordEnd(text, i);
            if (wordEnd == i)
                break;
            var word = text[i..wordEnd];
            if (IsCapital(word))
                end = wordEnd;
            else if (end == start || !BioWords.TightLinks.Contains(word) && word != "&")
                break;
            if (wordEnd >= text.Length || text[wordEnd] != ' ')
                break;
            i = wordEnd + 1;
        }
        return end;
    }

    /// <summary>Past a lower-case 'the' and a space: the article is no part of a name unless it is printed so.</summary>
    public static int SkipArticle(string text, int start) =>
        text.AsSpan(start).StartsWith("the ") ? start + "the ".Length : start;

    /// <summary>The names of a list such as 'the A, B of C, and D', as start and end.</summary>
    public static IEnumerable<(int Start, int End)> List(string text, int start)
    {
        while (true)
        {
            start = SkipArticle(text, start);
            var end = End(text, start);
            if (end == start)
                yield break;
            yield return (start, end);
            var next = NextItem(text, end);
            if (next == end)
                yield break;
            start = next;
        }
    }

    private static int NextItem(string text, int end)
    {
        foreach (var separator in (string[])[", and ", ", as well as ", ", ", " and ", " as well as ", "; and ", "; "])
        {
            if (text.AsSpan(end).StartsWith(separator))
                return end + separator.Length;
        }
        return end;
    }

    private static bool IsCapital(string word)
    {
        var first = word.FirstOrDefault(char.IsLetterOrDigit);
        return char.IsUpper(first) || char.IsDigit(first) || word.Skip(1).Any(char.IsUpper);
    }

    // Points stay in a word that is an abbreviation: 'U.S.', 'D.C.', 'St.'.
    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (
            end < text.Length
            && (
                char.IsLetterOrDigit(text[end])
                || text[end] is '\'' or '’' or '-' or '&' or '.' or '@'
                || char.IsSurrogate(text[end])
            )
        )
            end++;
        if (end > start && text[end - 1] == '.' && !IsAbbreviation(text[start..end]))
            end--;
        if (
            end - start > 2
            && text[end - 1] == 's'
            && text[end - 2] is '\'' or '’'
            && end < text.Length
            && text[end] == ' '
            && char.IsLower(text[Math.Min(end + 1, text.Length - 1)])
        )
            end -= 2;
        return end;
    }

    private static bool IsAbbreviation(string word) =>
        word.Length <= 3 && word is "St." or "Mt." or "Ft."
        || word.Length >= 4 && word.Length % 2 == 0 && word.Where((_, i) => i % 2 == 1).All(c => c == '.');
}
