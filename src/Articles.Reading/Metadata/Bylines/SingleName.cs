using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Dates;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>Reads the one name in 'By Jane' or 'March 3, 2019 by Jane': first names and pen names, never an agency's capitals.</summary>
internal static class SingleName
{
    private const int Longest = 80;
    private const int Shortest = 3;

    public static Byline? Of(string line, IReadOnlyList<PrintedDate> dates)
    {
        if (line.Length > Longest || Start(line, dates) is not (> 0 and var start))
            return null;
        var end = dates.Count > 0 && dates[0].Start > start ? dates[0].Start : line.Length;
        foreach (var mark in BylineWords.Ends)
        {
            if (line.AsSpan(start, end - start).IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                end = start + at;
        }
        var name = line[start..end].TrimEnd(' ', '|', ',', '-', '–', '•', '·');
        return IsName(name) ? new Byline("single-name", 0.7, [(name, start)]) : null;
    }

    private static int Start(string line, IReadOnlyList<PrintedDate> dates) =>
        Byline.AfterIntroduction(line) is > 0 and var start
            ? OpensLikeName(line)
                ? 0
                : start
            : dates.Count > 0 && line.AsSpan(dates[^1].End).StartsWith(" by ", StringComparison.OrdinalIgnoreCase)
                ? dates[^1].End + " by ".Length
                : 0;

    // 'De Volkskrant', 'Di Caprio'
    private static bool OpensLikeName(string line) =>
        BylineWords.Particles.Contains(line.Split(' ')[0].ToLowerInvariant());

    private static bool IsName(string word) =>
        word.Length >= Shortest
        && char.IsUpper(word[0])
        && word.Any(char.IsLower)
        && word.All(char.IsLetter)
        && word.ToLowerInvariant() is var key
        && !BylineWords.NotNames.Contains(key)
        && !BylineWords.Times.Contains(key);
}
