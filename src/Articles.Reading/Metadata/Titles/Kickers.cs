using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Titles;

/// <summary>Takes the kicker off a title, as in 'Sports | Title', or puts it there, as the page's data do.</summary>
internal static class Kickers
{
    private const int LongestKicker = 50;
    private const int MostWords = 6;

    // Data, OpenGraph and the rest of the head.
    private const int AllSources = 3;
    private const string Separator = " | ";
    private const string ClosingMarks = "”\"’»!?";
    private const string OpeningMarks = "“\"‘«„";

    /// <summary>The title with its kicker, where data, OpenGraph and title all say 'Kicker: Title' in the same words.</summary>
    public static string With(TitleWords title, IEnumerable<Candidate<TitleWords>> told)
    {
        var sure = told.Where(candidate => candidate.Prior > 0.5).ToList();
        if (sure.Exists(candidate => candidate.Rule == "og:title" && candidate.Value.Key == title.Key))
            return title.Text;
        var longer = sure.Where(candidate =>
                candidate.Value.Words.Count - title.Words.Count is > 0 and <= MostWords
                && candidate.Value.Key.EndsWith(" " + title.Key, StringComparison.Ordinal)
            )
            .GroupBy(candidate => candidate.Value.Key)
            .FirstOrDefault(same => same.DistinctBy(candidate => candidate.Source).Count() == AllSources);
        return longer?.MaxBy(candidate => candidate.Prior)!.Value.Text ?? title.Text;
    }

    /// <summary>The title without the kicker that nothing parts from it, as in '“It begins”The title': told are both, or the title alone.</summary>
    public static string Unglued(string title, IEnumerable<Candidate<TitleWords>> told) =>
        told.Where(candidate => candidate.Prior > 0.5)
            .Select(candidate => candidate.Value.Text)
            .FirstOrDefault(rest =>
                title.Length - rest.Length is > 1 and <= LongestKicker
                && title.EndsWith(rest, StringComparison.Ordinal)
                && IsGlued(title.AsSpan(0, title.Length - rest.Length), rest)
            )
        ?? title;

    // Neither a longer word, as in 'Harbour-Bridge', nor a mark of the title itself.
    private static bool IsGlued(ReadOnlySpan<char> kicker, ReadOnlySpan<char> rest) =>
        (char.IsLower(kicker[^1]) || ClosingMarks.Contains(kicker[^1]))
        && !rest.IsEmpty
        && (char.IsUpper(rest[0]) || OpeningMarks.Contains(rest[0]))
        && char.IsLetter(kicker[^2]);

    public static string Without(string title, IEnumerable<Candidate<TitleWords>> told)
    {
        var at = title.IndexOf(Separator, StringComparison.Ordinal);
        if (at is <= 0 or > LongestKicker)
            return title;
        var rest = title[(at + Separator.Length)..];
        var key = LineShape.Key(rest);
        return told.Any(candidate => candidate.Prior > 0.5 && candidate.Value.Key == key) ? rest : title;
    }
}
