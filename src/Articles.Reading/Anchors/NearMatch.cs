namespace Articles.Reading.Anchors;

/// <summary>Words much like those that are looked for.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Likeness">Twice the letters that both have, of the letters of both; below 1.</param>
/// <param name="Fit">How much of what surrounded the words is there, 0 to 1.</param>
/// <param name="Places">How many places are as good.</param>
internal sealed record NearMatch(int Start, int End, double Likeness, double Fit, int Places)
{
    private const double LeastLikeness = 0.5;
    private const double LeastFit = 0.2;

    // What is never the same words, be they ever so alike.
    private const double MostLikeness = 0.99;
    private const double LeastLikenessElsewhere = 0.6;
    private const int LeastWordsElsewhere = 5;

    internal required IReadOnlyList<WordChange> Changes { get; init; }

    /// <summary>Aligns the words and their surroundings with the part of the text that shares most runs of tokens with them.</summary>
    internal static NearMatch? Find(TextIndex index, SoughtWords sought)
    {
        var words = sought.Tokens;
        int[] all = [.. sought.Before, .. words.Ids, .. sought.After];
        if (words.Count == 0 || Neighbourhood.Find(index, all, index.Tokens.TokenAt(sought.Expected)) is not { } near)
        {
            return null;
        }

        var to = index.Tokens.Ids.AsSpan(near.From, near.To - near.From);
        var map = TokenAlignment.Align(all, to, near.Seeds, near.Size);
        var range = Range(map, sought.Before.Length, words.Count, to.Length);
        if (range is not var (start, end))
        {
            return null;
        }

        var mine = map.AsSpan(sought.Before.Length, words.Count).ToArray();
        for (var i = 0; i < mine.Length; i++)
        {
            mine[i] = mine[i] < start || mine[i] >= end ? -1 : mine[i] + near.From;
        }

        return Judge(index, sought, mine, near.From + start, near.From + end, near.Places);
    }

    private static NearMatch? Judge(TextIndex index, SoughtWords sought, int[] map, int start, int end, int places)
    {
        var (words, text) = (sought.Tokens, index.Tokens);
        var matched = Enumerable.Range(0, map.Length).Where(i => map[i] >= 0).ToList();
        var letters = matched.Sum(i => Math.Min(words.LengthOf(i), text.LengthOf(map[i])));
        var both = Letters(words, 0, words.Count) + Letters(text, start, end);
        var likeness = Math.Min(MostLikeness, 2.0 * letters / both);
        var fit = sought.Fit(text.Ids, start, end);
        var isHere = fit >= LeastFit && likeness >= LeastLikeness;
        var isElsewhere =
            likeness >= LeastLikenessElsewhere
            && matched.Count(i => char.IsLetterOrDigit(words[i][0])) >= LeastWordsElsewhere;
        return isHere || isElsewhere
            ? new(text.StartOf(start), text.EndOf(end - 1), likeness, fit, places)
            {
                Changes = WordDifference.Of(words, text, map, start, end),
            }
            : null;
    }

    /// <summary>
    /// Where the words are: from what stands right after what stood before them, to what stands right before what stood
    /// after; but never so far from the words themselves that most of it is something else.
    /// </summary>
    private static (int Start, int End)? Range(int[] map, int first, int count, int length)
    {
        var own = map.AsSpan(first, count);
        var from = own.IndexOfAnyExcept(-1);
        if (from < 0)
        {
            return null;
        }

        var to = own.LastIndexOfAnyExcept(-1);
        var (start, end) = (own[from], own[to] + 1);
        var slack = Math.Max(8, count / 2);
        if (first > 0 && map[first - 1] >= 0 && start - map[first - 1] - 1 <= slack)
        {
            start = map[first - 1] + 1;
        }

        var next = first + count < map.Length ? map[first + count] : -1;
        if (next >= 0 && next - end <= slack)
        {
            end = next;
        }

        return start < end && end <= length ? (start, end) : null;
    }

    private static int Letters(TokenText text, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            letters += text.LengthOf(i);
        }

        return letters;
    }
}
