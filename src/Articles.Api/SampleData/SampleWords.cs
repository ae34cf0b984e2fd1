namespace Articles.Api.SampleData;

/// <summary>
/// Words that no language has, as frequent as words are: the nth is used about 1/n times as often as the first (Zipf's law), so that a
/// database of made-up articles has its few words that are everywhere and its many that are nearly nowhere, as real ones do.
/// </summary>
internal static class SampleWords
{
    /// <summary>How many there are.</summary>
    public const int Count = 60_000;

    private static readonly string[] Onsets =
    [
        "b",
        "d",
        "f",
        "g",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "br",
        "st",
        "tr",
    ];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u"];
    private static readonly string[] Endings = ["", "n", "r", "l", "k", "m", "t", "ndo"];

    /// <summary>A word, frequent ones more often.</summary>
    // The inverse of the distribution: ranks are spread evenly by their logarithm.
    public static string Pick(Random random) => Word((int)Math.Pow(Count, random.NextDouble()) - 1);

    /// <summary>The word of this rank, from 0.</summary>
    public static string Word(int rank)
    {
        var word = "";
        var rest = rank;
        do
        {
            var (onset, vowel) = (rest % Onsets.Length, rest / Onsets.Length % Vowels.Length);
            word += Onsets[onset] + Vowels[vowel];
            rest /= Onsets.Length * Vowels.Length;
        } while (rest > 0);
        return word + Onsets[rank % 13] + Vowels[rank % 3] + Endings[rank % Endings.Length];
    }
}
