using Articles.Reading.Pages.Bios;

namespace Articles.Reading.Pages;

/// <summary>
/// The lines between which the body stands, both included: the stretch where running text outweighs what stands between.
/// </summary>
internal readonly record struct BodySpan(int First, int Last)
{
    private const int MostGain = 250;
    private const int ShortLine = 55;

    // How far above the body a title may stand and still begin it.
    private const int TitleReach = 40;

    public static readonly BodySpan None = new(0, -1);

    public bool IsEmpty => Last < First;

    public bool Contains(int index) => index >= First && index <= Last;

    public static BodySpan Of(PageMap map)
    {
        var best = None;
        var (bestSum, sum, start) = (0, 0, 0);
        for (var i = 0; i < map.Count; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += Gain(map, i);
            if (sum > bestSum)
                (bestSum, best) = (sum, new BodySpan(start, i));
        }
        best = Trimmed(map, best);
        return best.IsEmpty ? OfShortSentences(map) : best.WithShortSentences(map);
    }

    // A page of a few short sentences, none of which would be prose on a longer one.
    private static BodySpan OfShortSentences(PageMap map)
    {
        var first = Enumerable.Range(0, map.Count).FirstOrDefault(i => IsShortSentence(map, i), -1);
        return first < 0 ? None : new BodySpan(first, first).WithShortSentences(map);
    }

    // Short sentences right above and below belong to it, whatever notes stand between.
    private BodySpan WithShortSentences(PageMap map)
    {
        var (first, last) = (First, Last);
        for (var i = First - 1; i >= 0 && (IsShortSentence(map, i) || map.Marks[i].Update is not null); i--)
            first = map.Marks[i].Update is null ? i : first;
        for (var i = Last + 1; i < map.Count && (IsShortSentence(map, i) || map.Marks[i].Update is not null); i++)
            last = map.Marks[i].Update is null ? i : last;
        return new BodySpan(first, last);
    }

    private static bool IsShortSentence(PageMap map, int i) =>
        !map.Marks[i].IsMarked && LineShape.IsSentence(map.Line(i).Text);

    private static int Gain(PageMap map, int i)
    {
        var text = map.Line(i).Text;
        var mark = map.Marks[i];
        if (mark.Update is not null)
            return 0;
        switch (mark.Furniture)
        {
            case FurnitureKind.Ending:
                return -600;
            case FurnitureKind.BioHeading:
                return -250;
            case FurnitureKind.ListHeading:
                return -150;
            case FurnitureKind.Caption:
                return -20;
            case FurnitureKind.Invitation:
                return -60;
            case FurnitureKind.Label:
                return -25;
        }
        if (map.Repeats[i] || mark.IsDateLine)
            return -40;
        var weight = LineShape.Weight(text);
        if (IsUnderBioHeading(map, i))
            return -MostGain;
        if (BioFinder.LooksLikeBio(text))
            return 0;
        if (LineShape.IsProse(text))
            return Math.Min(weight, MostGain);
        return LineShape.IsSentence(text) ? 0 : Math.Min(weight, ShortLine * 2) - ShortLine - 5;
    }

    /// <summary>The span from the first running text below a line that is surely the title, when only short lines and notes kept it out.</summary>
    public BodySpan From(PageMap map, int title)
    {
        if (title >= First || First - title > TitleReach)
            return this;
        var first = First;
        for (var i = First - 1; i > title && map.Marks[i].Furniture != FurnitureKind.Ending; i--)
        {
            if (IsEdge(map, i))
                first = i;
        }
        return new BodySpan(first, Last);
    }

    /// <summary>The rest of the span behind a line, which was not the body's after all.</summary>
    public BodySpan After(PageMap map, int line) => line < First ? this : Trimmed(map, new BodySpan(line + 1, Last));

    private static bool IsUnderBioHeading(PageMap map, int i) =>
        i > 0 && map.Marks[i - 1].Furniture == FurnitureKind.BioHeading
        || i > 1 && map.Marks[i - 2].Furniture == FurnitureKind.BioHeading && !LineShape.IsProse(map.Line(i - 1).Text);

    private static BodySpan Trimmed(PageMap map, BodySpan span)
    {
        var (first, last) = (span.First, span.Last);
        while (first <= last && !IsEdge(map, first))
            first++;
        while (last >= first && !IsEdge(map, last))
            last--;
        return first > last ? None : new BodySpan(first, last);
    }

    private static bool IsEdge(PageMap map, int i) => !map.Marks[i].IsMarked && LineShape.IsProse(map.Line(i).Text);
}
