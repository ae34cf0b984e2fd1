using Articles.Reading.Metadata.Titles;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Finds the title by what a page says of it elsewhere: in its address, or at the end of its trail.</summary>
internal static class TitleAnchor
{
    private const double SureLikeness = 0.55;
    private const double NearlyBest = 0.75;

    // What opens the article needs to say less of the address than a heading further down.
    private const double LikelyLikeness = 0.3;
    private const double LikelyBest = 0.5;

    // A line that says so much of the address is no invitation and no date, whatever its words.
    private const double EvenMarked = 0.6;
    private const int OpeningReach = 4;
    private const int MostWords = 40;
    private const int Shortest = 8;

    /// <summary>The first line that must be the title, wherever the body stands; null when neither address nor trail tells.</summary>
    public static int? Of(LineMap map, BreadcrumbTrail? trail, AddressWords address)
    {
        var end = trail is null ? null : LineShape.Key(trail.Entries[^1].Text);
        if (!address.TellTitle && end is null)
            return null;
        var likeness = new double[map.Count];
        for (var i = 0; i < map.Count; i++)
            likeness[i] = Likeness(map, i, trail, end, address);
        var best = likeness.DefaultIfEmpty().Max();
        if (best < SureLikeness)
            return null;
        var enough = Math.Max(SureLikeness, best * NearlyBest);
        var anchor = Array.FindIndex(likeness, like => like >= enough);
        // A heading of the article may say more of the address than its title does.
        var above = Array.FindIndex(likeness, like => like >= LikelyLikeness && like >= best * LikelyBest);
        if (above < anchor && OpensArticle(map, above))
            anchor = above;
        return anchor < 0 ? null : Headline.WithoutSite(map, anchor);
    }

    private static double Likeness(LineMap map, int i, BreadcrumbTrail? trail, string? end, AddressWords address)
    {
        var text = map.Line(i).Text;
        if (text.Length < Shortest || map.Looks[i].Words is < 3 or > MostWords)
            return 0;
        var mark = map.Marks[i];
        if (mark.IsMarked && !IsMarkedByWords(mark) || !Headline.LooksLikeOne(map, i, trail))
            return 0;
        var key = map.Page.Key(i);
        var likeness = key == end ? 1 : address.Likeness(key);
        if (mark.IsMarked && likeness < EvenMarked)
            return 0;
        return likeness >= SureLikeness && IsAmongProse(map, i) ? 0 : likeness;
    }

    private static bool IsMarkedByWords(LineMark mark) =>
        mark.Boilerplate is BoilerplateKind.None or BoilerplateKind.Invitation && mark.Update is null;

    // Right below stand running text, and before it at most a byline, a date and a label.
    private static bool OpensArticle(LineMap map, int title)
    {
        for (var i = title + 1; i < map.Count && i <= title + OpeningReach; i++)
        {
            if (map.Marks[i].IsDateLine || map.Marks[i].Byline is not null || map.Looks[i].IsProse)
                return true;
            if (!map.Marks[i].IsMarked)
                return false;
        }
        return false;
    }

    // A heading inside the article says what the address says too.
    private static bool IsAmongProse(LineMap map, int i)
    {
        var prose = 0;
        for (var above = Math.Max(0, i - 4); above < i; above++)
            prose += !map.Marks[above].IsMarked && map.Looks[above].IsProse ? 1 : 0;
        return prose >= 2 && map.Looks[i - 1].IsProse;
    }
}
