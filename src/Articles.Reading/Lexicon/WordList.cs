using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>A list of words or phrases as it is written in code: parted by bars and line ends.</summary>
internal static class WordList
{
    public static string[] Of(string words) =>
        words.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The words of a list that blanks part, to look pieces of a text up in.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(
        string words,
        StringComparer? comparer = null
    ) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(comparer ?? StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
