namespace Articles.Api.Indexing.Analysis;

/// <summary>What is written as several words here and as one there: Spider-Man and Spiderman, e-mail and email, COVID-19 and covid19, 1,200 and 1200.</summary>
internal static class Compounds
{
    // More words in a row with hyphens are no name of one thing.
    private const int MostWords = 4;
    private const int Thousand = 3;

    /// <returns>Each of them as one word.</returns>
    public static IEnumerable<TextWord> Of(string text, IReadOnlyList<TextWord> words)
    {
        for (var first = 0; first < words.Count; )
        {
            var next = first + 1;
            while (next < words.Count && AreJoined(text, words[next - 1], words[next]))
                next++;
            if (next - first is > 1 and <= MostWords)
                yield return new TextWord(
                    words[first].Start,
                    words[next - 1].End,
                    string.Concat(words.Skip(first).Take(next - first).Select(word => word.Folded))
                );
            first = next;
        }
    }

    private static bool AreJoined(string text, TextWord before, TextWord after) =>
        after.Start == before.End + 1
        && text[before.End] switch
        {
            '-' or '‐' or '‑' => true,
            ',' or '’' or '\'' or '\u00A0' or '\u202F' => IsNumber(before)
                && IsNumber(after)
                && after.Folded.Length == Thousand,
            _ => false,
        };

    private static bool IsNumber(TextWord word) => word.Folded.All(char.IsAsciiDigit);
}
