using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>How much each line of a page speaks for the body, or, below zero, for what stands between and around bodies.</summary>
internal static class LineGains
{
    private const int MostGain = 250;
    private const int ShortLine = 55;
    private const int IsolatedProse = 200;
    private const int SpokenWords = 4;

    // What is printed again, a date, or what advertises another article.
    private const int Listed = -40;

    // What a run of short lines costs at most when its lines could be a list or a table of the article's own.
    private const int MostRunCost = 350;
    private const double FewestRunWords = 3;

    public static int[] Of(LineMap map)
    {
        var gains = new int[map.Count];
        var cutOff = TruncatedLines.Of(map);
        for (var i = 0; i < gains.Length; i++)
            gains[i] = cutOff[i] || map.Teasers[i] ? Math.Min(Listed, Alone(map, i)) : Alone(map, i);
        for (var first = 0; first < gains.Length; )
        {
            var next = first;
            while (next < gains.Length && IsShort(map, next))
                next++;
            if (next - first > 2)
                Temper(map, gains, first, next);
            first = Math.Max(next, first + 1);
        }
        return gains;
    }

    private static bool IsShort(LineMap map, int i) =>
        !map.Looks[i].IsProse
        && map.Marks[i].Update is null
        && map.Marks[i].Boilerplate
            is BoilerplateKind.None
                or BoilerplateKind.Label
                or BoilerplateKind.Caption
                or BoilerplateKind.Invitation;

    // Lists and tables of an article are not cut from it, however long; menus, whose lines are a word or two, are.
    private static void Temper(LineMap map, int[] gains, int first, int next)
    {
        var (cost, words, items, boilerplate) = (0, 0, 0, 0);
        for (var i = first; i < next; i++)
        {
            cost -= gains[i];
            words += map.Looks[i].Words;
            items += map.Looks[i].IsItem ? 1 : 0;
            boilerplate += map.Marks[i].Boilerplate == BoilerplateKind.None ? 0 : 1;
        }
        var length = next - first;
        if (items * 2 >= length)
        {
            for (var i = first; i < next; i++)
                gains[i] = Math.Max(gains[i], Math.Min(map.Line(i).Text.Length, ShortLine) / 2);
        }
        else if (cost > MostRunCost && words >= length * FewestRunWords && boilerplate * 5 < length)
        {
            for (var i = first; i < next; i++)
                gains[i] = (int)((long)gains[i] * MostRunCost / cost);
        }
    }

    private static int Alone(LineMap map, int i)
    {
        var mark = map.Marks[i];
        if (mark.Update is not null)
            return 0;
        switch (mark.Boilerplate)
        {
            case BoilerplateKind.Ending:
                return -600;
            case BoilerplateKind.BioHeading:
                return -250;
            case BoilerplateKind.ListHeading:
                return -150;
            case BoilerplateKind.Caption:
                return -20;
            case BoilerplateKind.Invitation:
                return -60;
            case BoilerplateKind.Label:
                return -25;
        }
        if (map.Repeats[i] || mark.IsDateLine)
            return Listed;
        return map.Looks[i].IsProse && IsUnderBioHeading(map, i) ? -MostGain : OfWords(map, i);
    }

    private static int OfWords(LineMap map, int i)
    {
        var (text, look) = (map.Line(i).Text, map.Looks[i]);
        if (BioFinder.LooksLikeBio(text))
            return 0;
        if (look.IsProse)
            return look.Weight < IsolatedProse && IsIsolated(map, i)
                ? look.Weight / 4
                : Math.Min(look.Weight, MostGain);
        var cost = Math.Min(look.Weight, ShortLine) - ShortLine - 5;
        // Small letters are spoken; menus, names and headlines have capitals.
        return LineShape.IsSentence(text) ? 0
            : look is { Words: >= SpokenWords, Lower: >= 0.6 } ? cost / 2
            : cost;
    }

    // A headline and its teaser, a headline and its teaser: so lists of other articles go on.
    private static bool IsIsolated(LineMap map, int i) =>
        LooksLikeHeadline(map, i - 1) && LooksLikeHeadline(map, i + 1);

    private static bool LooksLikeHeadline(LineMap map, int i) =>
        i >= 0
        && i < map.Count
        && !map.Marks[i].IsMarked
        && map.Looks[i] is { EndsSentence: false, IsItem: false, Words: >= 5 and <= 20 };

    private static bool IsUnderBioHeading(LineMap map, int i) =>
        i > 0 && map.Marks[i - 1].Boilerplate == BoilerplateKind.BioHeading
        || i > 1 && map.Marks[i - 2].Boilerplate == BoilerplateKind.BioHeading && !map.Looks[i - 1].IsProse;
}
