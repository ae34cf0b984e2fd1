using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>
/// Cuts lists of other articles off the ends of a body. Such a list prints a headline, a date, the first words of each;
/// a line of prose stands alone in it, and most lines are none. An article that is made so throughout is left alone.
/// </summary>
internal static class ListEdges
{
    private const int EnoughProse = 400;
    private const int LongestTeaser = 350;
    private const int FewestLines = 4;
    private const int FewestTeasers = 2;

    // What share of its lines is prose: at most, in a list; at least, in the article that it stands beside.
    private const double MostOfList = 0.4;
    private const double LeastOfBody = 0.5;
    private const double LeastTeasers = 0.8;

    // The same where only the heading and the teasers tell.
    private const double NearlyAll = 0.9;

    public static BodySpan Without(LineMap map, int[] gains, BodySpan body, bool isUnderTitle)
    {
        if (body.IsEmpty)
            return body;
        var last = Cut(map, gains, body.Last, body.First);
        return new BodySpan(isUnderTitle ? body.First : Cut(map, gains, body.First, last), last);
    }

    // Goes from one end of the body towards the other, and moves the end to the farthest place that is a list's edge.
    private static int Cut(LineMap map, int[] gains, int end, int other)
    {
        var step = end > other ? -1 : 1;
        var (list, body) = (new Tally(), new Tally());
        for (var i = end; i != other + step; i += step)
            body.Add(map, gains, i, 1);
        var cut = end;
        for (var i = end; i != other; i += step)
        {
            body.Add(map, gains, i, -1);
            list.Add(map, gains, i, 1);
            var isUnderHeading = step < 0 && EndsArticle(map, i);
            if ((isUnderHeading || IsEdge(map, i, step)) && IsList(isUnderHeading, list, body))
                cut = i + step;
        }
        return cut;
    }

    private static bool IsEdge(LineMap map, int i, int step) => !IsProse(map, i) && IsProse(map, i + step);

    private static bool IsList(bool isUnderHeading, Tally list, Tally body)
    {
        if (body.Gain < EnoughProse)
            return false;
        // Behind its heading a list is known by its lone teasers, though it be longer than the article.
        if (isUnderHeading && HoldsTeasers(list))
            return true;
        if (list.Gain * 2 > body.Gain)
            return false;
        if (isUnderHeading && list.Prose * 2 <= list.Lines)
            return true;
        return list.Lines >= FewestLines
            && list.Prose <= MostOfList * list.Lines
            && list.Teasers >= LeastTeasers * list.Prose
            && list.Teasers >= FewestTeasers
            && body.Prose >= LeastOfBody * body.Lines;
    }

    private static bool HoldsTeasers(Tally list) =>
        list.Prose * 2 <= list.Lines && list.Teasers >= NearlyAll * list.Prose && list.Teasers > FewestTeasers;

    // Behind the writer's bio and the readers' comments, as behind a list's heading, lines that are mostly no prose are no article.
    private static bool EndsArticle(LineMap map, int i) =>
        map.Marks[i].Boilerplate is BoilerplateKind.ListHeading or BoilerplateKind.Ending or BoilerplateKind.BioHeading
        || BioFinder.LooksLikeBio(map.Line(i).Text);

    private static bool IsProse(LineMap map, int i) => map.Looks[i].IsProse && !map.Marks[i].IsMarked;

    private static bool IsTeaser(LineMap map, int i) =>
        map.Looks[i].Weight <= LongestTeaser
        && (i == 0 || !IsProse(map, i - 1))
        && (i + 1 >= map.Count || !IsProse(map, i + 1));

    private struct Tally
    {
        public int Lines;
        public int Prose;
        public int Teasers;
        public int Gain;

        public void Add(LineMap map, int[] gains, int i, int sign)
        {
            Gain += sign * Math.Max(0, gains[i]);
            if (
                map.Marks[i].Boilerplate
                is BoilerplateKind.Label
                    or BoilerplateKind.Invitation
                    or BoilerplateKind.Caption
            )
                return;
            Lines += sign;
            if (!IsProse(map, i))
                return;
            Prose += sign;
            Teasers += IsTeaser(map, i) ? sign : 0;
        }
    }
}
