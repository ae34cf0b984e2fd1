namespace Articles.Reading.Pages.Metadata;

/// <summary>Takes the kicker off a title: 'Sports | Title' where the page's data say 'Title'.</summary>
internal static class Kickers
{
    private const int LongestKicker = 50;
    private const string Separator = " | ";

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
