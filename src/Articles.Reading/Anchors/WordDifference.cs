namespace Articles.Reading.Anchors;

/// <summary>What differs between words and those in their place.</summary>
internal static class WordDifference
{
    private const int MostChanges = 100;

    /// <param name="map">For each token of the words its token in the text, or -1; rising.</param>
    /// <param name="start">The first token of the text in their place.</param>
    /// <param name="end">One past the last.</param>
    internal static IReadOnlyList<WordChange> Of(TokenText words, TokenText text, int[] map, int start, int end)
    {
        var changes = new List<WordChange>();
        var (i, j) = (0, start);
        for (var at = 0; at <= map.Length; at++)
        {
            var to = at == map.Length ? end : map[at];
            if (to < 0 || (at < map.Length && !words[at].SequenceEqual(text[to])))
            {
                continue;
            }

            if (at > i || to > j)
            {
                changes.Add(new(Part(words, i, at), Part(text, j, to)));
            }
            else if (at > 0 && at < map.Length && !Gap(words, at).SequenceEqual(Gap(text, to)))
            {
                changes.Add(new(Gap(words, at).ToString(), Gap(text, to).ToString()));
            }

            (i, j) = (at + 1, to + 1);
        }

        return changes.Count <= MostChanges ? changes : [new(words.Text, Part(text, start, end))];
    }

    private static ReadOnlySpan<char> Gap(TokenText text, int token) =>
        text.Text.AsSpan(text.EndOf(token - 1)..text.StartOf(token));

    private static string Part(TokenText text, int start, int end) =>
        start < end ? text.Text[text.StartOf(start)..text.EndOf(end - 1)] : "";
}
