using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>
/// The lines between which the body stands, both included: the stretch where running text outweighs what stands between.
/// </summary>
internal readonly record struct BodySpan(int First, int Last)
{
    // How far above the body a title may stand and still begin it.
    private const int TitleReach = 40;

    // How much running text makes an article that comments may follow, and by how much what follows must outweigh it.
    private const int EnoughProse = 400;
    private const int MostOutweighed = 4;

    // How much more may stand between a title and its article than the article's first lines outweigh.
    private const int TitleWorth = 800;
    private const int Label = -40;
    private const double CostBeforeEnd = 0.35;

    public static readonly BodySpan None = new(0, -1);

    public bool IsEmpty => Last < First;

    public bool Contains(int index) => index >= First && index <= Last;

    /// <summary>The body's lines, from a line on at the earliest: that which surely is the title, when one does.</summary>
    public static BodySpan Of(LineMap map, int? title = null)
    {
        var gains = LineGains.Of(map);
        var (body, sum) = Heaviest(map, gains, 0, map.Count);
        if (title is { } line)
        {
            var (below, sumBelow) = Heaviest(map, gains, line + 1, FirstEnding(map, gains, line + 1), TitleWorth);
            // What stands under the title is the article, unless it is next to nothing beside what stands above.
            if (sumBelow > 0 && (sumBelow * MostOutweighed > sum || body.First > line))
                body = below;
        }
        body = body.GoingOn(map, gains);
        body = Trimmed(map, ListEdges.Without(map, gains, body, body.First > title));
        if (body.IsEmpty)
            return OfShortSentences(map);
        body = body.WithShortSentences(map);
        return body with { Last = TailList.EndAfter(map, body.Last) };
    }

    // What starts right at the first line is worth more than what starts anywhere below.
    private static (BodySpan Span, int Sum) Heaviest(LineMap map, int[] gains, int from, int to, int worth = 0)
    {
        var best = None;
        var (bestSum, sum, start, prose, need) = (worth, worth, from, 0, 0);
        for (var i = from; i < to; i++)
        {
            if (sum <= 0)
                (sum, start, prose) = (0, i, 0);
            // What stands behind an article's end is its readers' or other articles', though it be longer.
            if (map.Marks[i].Boilerplate == BoilerplateKind.Ending && prose >= EnoughProse)
                (sum, start, prose, need) = (0, i + 1, 0, Math.Max(need, bestSum * MostOutweighed));
            // Above an article 'comments' is a link and 'author' a label.
            sum += prose < EnoughProse && EndsArticles(map, i) ? Math.Max(gains[i], Label) : gains[i];
            prose += Math.Max(0, gains[i]);
            if (sum > Math.Max(bestSum, need))
                (bestSum, best) = (sum, new BodySpan(start, i));
        }
        return (best, best.IsEmpty ? 0 : bestSum);
    }

    private static bool EndsArticles(LineMap map, int i) =>
        map.Marks[i].Boilerplate is BoilerplateKind.Ending or BoilerplateKind.BioHeading;

    // Up to the first word that ends articles, short lines are its own lists and tables rather than menus.
    private BodySpan GoingOn(LineMap map, int[] gains)
    {
        var (prose, sum, best, last) = (0, 0.0, 0.0, Last);
        for (var i = First; i >= 0 && i < map.Count; i++)
        {
            var isEnd =
                prose >= EnoughProse
                && (EndsArticles(map, i) || map.Marks[i].Boilerplate == BoilerplateKind.ListHeading);
            if (isEnd)
                break;
            prose += Math.Max(0, gains[i]);
            if (i <= Last)
                continue;
            sum += gains[i] < 0 ? gains[i] * CostBeforeEnd : gains[i];
            if (sum > best)
                (best, last) = (sum, i);
        }
        return new BodySpan(First, last);
    }

    private static int FirstEnding(LineMap map, int[] gains, int from)
    {
        var prose = 0;
        for (var i = from; i < gains.Length; i++)
        {
            if (map.Marks[i].Boilerplate == BoilerplateKind.Ending && prose >= EnoughProse)
                return i;
            prose += Math.Max(0, gains[i]);
        }
        return gains.Length;
    }

    // A page of a few short sentences, none of which would be prose on a longer one.
    private static BodySpan OfShortSentences(LineMap map)
    {
        var first = Enumerable.Range(0, map.Count).FirstOrDefault(i => IsShortSentence(map, i), -1);
        return first < 0 ? None : new BodySpan(first, first).WithShortSentences(map);
    }

    // Short sentences right above and below belong to it, whatever notes stand between.
    private BodySpan WithShortSentences(LineMap map)
    {
        var (first, last) = (First, Last);
        for (var i = First - 1; i >= 0 && (IsShortSentence(map, i) || map.Marks[i].Update is not null); i--)
            first = map.Marks[i].Update is null ? i : first;
        for (var i = Last + 1; i < map.Count && (IsShortSentence(map, i) || map.Marks[i].Update is not null); i++)
            last = map.Marks[i].Update is null ? i : last;
        return new BodySpan(first, last);
    }

    private static bool IsShortSentence(LineMap map, int i) =>
        !map.Marks[i].IsMarked && LineShape.IsSentence(map.Line(i).Text);

    /// <summary>The span from the first running text below a line that is surely the title, when only short lines and notes kept it out.</summary>
    public BodySpan From(LineMap map, int title)
    {
        if (title >= First || First - title > TitleReach)
            return this;
        var first = First;
        for (var i = First - 1; i > title && map.Marks[i].Boilerplate != BoilerplateKind.Ending; i--)
        {
            if (IsEdge(map, i))
                first = i;
        }
        return new BodySpan(first, Last);
    }

    /// <summary>The rest of the span behind a line, which was not the body's after all.</summary>
    public BodySpan After(LineMap map, int line) => line < First ? this : Trimmed(map, new BodySpan(line + 1, Last));

    private static BodySpan Trimmed(LineMap map, BodySpan span)
    {
        var (first, last) = (span.First, span.Last);
        while (first <= last && !IsEdge(map, first))
            first++;
        while (last >= first && !IsEdge(map, last))
            last--;
        return first > last ? None : new BodySpan(first, last);
    }

    private static bool IsEdge(LineMap map, int i) =>
        !map.Marks[i].IsMarked && !map.Teasers[i] && (map.Looks[i].IsProse || map.Looks[i].IsItem);
}
