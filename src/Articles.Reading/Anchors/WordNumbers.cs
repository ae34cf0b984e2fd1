namespace Articles.Reading.Anchors;

/// <summary>Numbers words, the same number whatever their case, and signs, the same number for all quotation marks of a kind.</summary>
internal sealed class WordNumbers
{
    private const int LongestOnStack = 128;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    internal int NumberOf(ReadOnlySpan<char> word)
    {
        var folded = word.Length <= LongestOnStack ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Fold(word[i]);
        }

        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!numbers.TryGetValue(folded, out var number))
        {
            numbers[folded] = number = _numbers.Count;
        }

        return number;
    }

    private static char Fold(char c) =>
        c switch
        {
            '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
            '“' or '”' or '„' or '‟' or '«' or '»' => '"',
            '–' or '—' or '‐' or '‑' or '−' => '-',
            _ => char.ToLowerInvariant(c),
        };
}
