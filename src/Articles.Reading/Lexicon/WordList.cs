namespace Articles.Reading.Lexicon;

/// <summary>A list of words or phrases as it is written in code: parted by bars and line ends.</summary>
internal static class WordList
{
    public static string[] Of(string words) =>
        words.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
