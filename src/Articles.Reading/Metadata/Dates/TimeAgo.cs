using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Dates;

/// <summary>Tells a short line that prints a time without its date: '7 hours ago', 'vor 3 Stunden', 'Today at 12:19', '5 August, 14:47'.</summary>
internal static class TimeAgo
{
    private const int MostWords = 8;
    private const int Longest = 80;

    public static bool Is(string text)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAnyInRange('0', '9') || LineShape.Words(text) > MostWords)
            return false;
        var words = LineShape.Key(text).Split(' ');
        return text.Contains(':')
                && words.Any(word => DateWords.Today.Contains(word) || DateWords.Months.ContainsKey(word))
            || words.Zip(words.Skip(1)).Any(pair => IsNumber(pair.First) && DateWords.Spans.Contains(pair.Second));
    }

    private static bool IsNumber(string word) => word.Length <= 3 && word.All(char.IsAsciiDigit);
}
