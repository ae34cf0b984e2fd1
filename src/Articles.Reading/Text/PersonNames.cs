using Articles.Reading.Lexicon;

namespace Articles.Reading.Text;

/// <summary>Tells by its look whether a piece of print is a person's name.</summary>
internal static class PersonNames
{
    private const int Longest = 60;
    private const int MostWords = 5;

    // ' III.'
    private const int LongestSuffix = 5;

    // No prefix of a surname, such as 'Fitz' in FitzRoe, is so long.
    private const int LongerThanPrefix = 5;

    public static bool Is(string text)
    {
        if (text.Length is 0 or > Longest)
            return false;
        var words = WithoutSuffix(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MostWords
            && IsNameWord(words[0])
            && IsNameWord(words[^1])
            && words.Count(IsNameWord) is >= 2 and <= 4
            && words.All(word => IsNameWord(word) || BylineWords.Particles.Contains(word));
    }

    /// <summary>Whether a comma and what follows it belong to the name before it: 'John Smith, Jr.'.</summary>
    /// <param name="comma">Where the comma stands.</param>
    public static bool GoesOn(string text, int comma)
    {
        if (text[comma] != ',')
            return false;
        var start = comma + 1;
        while (start < text.Length && text[start] == ' ')
            start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return BylineWords.Suffixes.Contains(text[start..end].ToLowerInvariant());
    }

    /// <summary>Whether a name ends with 'Jr.', whose point is its own.</summary>
    public static bool HasSuffix(string name) => WithoutSuffix(name).Length < name.Length;

    private static string WithoutSuffix(string name)
    {
        var last = name.LastIndexOf(' ');
        return
            last > 0
            && name.Length - last <= LongestSuffix
            && BylineWords.Suffixes.Contains(name[(last + 1)..].TrimEnd('.').ToLowerInvariant())
            ? name[..last].TrimEnd(',', ' ')
            : name;
    }

    /// <summary>The name in 'Jane Doe Fox News': what stands before an outlet of two words; null when nothing does.</summary>
    public static string? BeforeOutlet(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var outlet = Array.FindIndex(words, word => BylineWords.NotNames.Contains(word.ToLowerInvariant()));
        if (outlet < 2)
            return null;
        var name = string.Join(' ', words.Take(outlet == 2 ? 2 : outlet - 1));
        return Is(name) && text.StartsWith(name, StringComparison.Ordinal) ? name : null;
    }

    /// <summary>A name without what a scraper glued to it: 'Jane DoePublished', 'Jane DoeSenior Writer'.</summary>
    public static string Unglued(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || !char.IsLower(text[i - 1]))
                continue;
            if (i - 1 - text.LastIndexOf(' ', i - 1) >= LongerThanPrefix)
                return text[..i];
            var end = i;
            while (end < text.Length && char.IsLetter(text[end]) && (end == i || !char.IsUpper(text[end])))
                end++;
            if (BylineWords.NotNames.Contains(text[i..end].ToLowerInvariant()))
                return text[..i];
        }
        return text;
    }

    // Jane, O’Neill, McRoe, Jean-Paul, J., H.J.
    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0])
        && word.All(c =>
            char.IsLetter(c)
            || c is '.' or '-' or '\'' or '’'
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        )
        && (!word.EndsWith('.') || word.Length <= 5)
        && !BylineWords.NotNames.Contains(word.ToLowerInvariant());
}
