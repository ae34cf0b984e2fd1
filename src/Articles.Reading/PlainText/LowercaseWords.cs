using Articles.Reading.Lexicon.English;

namespace Articles.Reading.PlainText;

/// <summary>The words that a page prints in small letters: topics and headings consist of them, names do not.</summary>
internal sealed class LowercaseWords
{
    // Enough running text to hold the words that the article is about.
    private const int Longest = 30_000;
    private const int ShortestWord = 2;
    private const int FewestWords = 2;
    private readonly HashSet<string> _words = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public LowercaseWords(LineMap map, BodySpan body)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (i, length) = (Math.Max(0, body.First), 0); i <= body.Last && length < Longest; i++)
        {
            var text = map.Line(i).Text.AsSpan();
            text = text[..Math.Min(text.Length, Longest - length)];
            length += text.Length;
            Add(text);
        }
    }

    /// <summary>Whether a line in capitals names a thing: two of its words stand in the article in small letters.</summary>
    public bool HoldsThing(string line)
    {
        var found = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found += char.IsUpper(word[0]) && !IsFirstName(word) && _words.Contains(word.ToLowerInvariant()) ? 1 : 0;
        return found >= FewestWords;
    }

    // 'Will Young', however often the article says 'will'
    private static bool IsFirstName(string word) =>
        (EnglishWords.Of(word) & (WordClass.MaleName | WordClass.FemaleName)) != 0;

    private void Add(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end - start >= ShortestWord && char.IsLower(text[start]))
                _lookup.Add(text[start..end]);
            start = end + 1;
        }
    }
}
