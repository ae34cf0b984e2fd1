namespace Articles.Reading.PlainText;

/// <summary>
/// Tells the lines that advertise other articles by how lists of them go on: headline, first words, date, and again. One alone may be
/// the article's own, so the second of its kind nearby marks both.
/// </summary>
internal sealed class Teasers
{
    // How many lines a list takes for one article, at most.
    private const int Reach = 6;
    private const int LongestTeaser = 350;
    private const int FewestWords = 4;
    private const int FewestWordsAlone = 5;
    private const int MostWords = 22;
    private const int MostWordsOfSection = 2;
    private readonly LineMap _map;
    private readonly bool[] _lines;

    private Teasers(LineMap map) => (_map, _lines) = (map, new bool[map.Count]);

    public static bool[] Of(LineMap map)
    {
        var teasers = new Teasers(map);
        var (above, below) = (-1, -1);
        for (var date = 0; date < map.Count; date++)
        {
            if (!map.Marks[date].IsDateLine)
                continue;
            if (teasers.StandsAbove(date))
                above = Join(above, date, teasers.MarkAbove);
            if (teasers.StandsBelow(date))
                below = Join(below, date, teasers.MarkBelow);
        }
        return teasers._lines;
    }

    private static int Join(int before, int date, Action<int> mark)
    {
        if (before >= 0 && date - before <= Reach)
        {
            mark(before);
            mark(date);
        }
        return date;
    }

    // Headline, teaser, date; or headline, date.
    private bool StandsAbove(int date) =>
        IsHeadline(date - 1, FewestWordsAlone) && !IsLongProse(date + 1)
        || IsTeaser(date - 1) && IsHeadline(date - 2, FewestWords);

    private void MarkAbove(int date)
    {
        var first = IsTeaser(date - 1) ? date - 2 : date - 1;
        // The section stands above the headline.
        if (first > 0 && !_map.Looks[first - 1].EndsSentence && _map.Looks[first - 1].Words <= MostWordsOfSection)
            first--;
        for (var i = first; i < date; i++)
            _lines[i] = true;
    }

    // Headline, who wrote it, date, teaser; an article goes on behind its first words.
    private bool StandsBelow(int date) =>
        IsTeaser(date + 1) && !IsProse(date + 2) && !IsProse(date - 1) && !IsProse(date - 2);

    private void MarkBelow(int date)
    {
        _lines[date + 1] = true;
        for (var i = date - 1; i >= date - 2 && i >= 0; i--)
            _lines[i] |= !_map.Marks[i].IsMarked;
    }

    private bool IsHeadline(int i, int words) =>
        i >= 0
        && !_map.Marks[i].IsMarked
        && _map.Looks[i] is { IsProse: false, EndsSentence: false, IsItem: false, Words: <= MostWords } look
        && look.Words >= words;

    // A diary goes on behind its dates.
    private bool IsLongProse(int i) => IsProse(i) && _map.Looks[i].Weight > LongestTeaser;

    private bool IsTeaser(int i) => IsProse(i) && _map.Looks[i].Weight <= LongestTeaser;

    private bool IsProse(int i) => i >= 0 && i < _map.Count && _map.Looks[i].IsProse && !_map.Marks[i].IsMarked;
}
