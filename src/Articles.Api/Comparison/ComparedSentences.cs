namespace Articles.Api.Comparison;

/// <summary>A sentence, and its <see cref="Words"/>.</summary>
internal sealed record Sentence(string Text, string Words);

/// <summary>
/// Cuts a text into sentences, to show what changed. Where a full stop ends none, as after an abbreviation that is not known here,
/// what is shown is shorter than the sentence, and nothing is lost.
/// </summary>
internal static class ComparedSentences
{
    private const string Ends = ".!?…";

    // They end a sentence without a space behind them.
    private const string WideEnds = "。！？";
    private const string Closers = "\"'”’»)]」』";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "St",
        "Gen",
        "Sen",
        "Rep",
        "Gov",
        "Lt",
        "Col",
        "Sgt",
        "Capt",
        "Rev",
        "Hon",
        "vs",
        "No",
        "Nr",
        "Inc",
        "Corp",
        "Co",
        "Ltd",
        "approx",
    };

    public static List<Sentence> Of(IEnumerable<string> blocks) =>
        blocks
            .SelectMany(block => block.Split('\n'))
            .SelectMany(Cut)
            .Select(text => new Sentence(text, Words.Of(text)))
            .ToList();

    private static IEnumerable<string> Cut(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!Ends.Contains(line[i]) && !WideEnds.Contains(line[i]))
                continue;
            var end = i + 1;
            while (end < line.Length && (Ends.Contains(line[end]) || Closers.Contains(line[end])))
                end++;
            if (end < line.Length && !EndsSentence(line, start, i, end))
                continue;
            if (line[start..end].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = end;
            i = end - 1;
        }
        if (line[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    /// <param name="stop">Where the first mark stands.</param>
    /// <param name="end">One past the last mark.</param>
    private static bool EndsSentence(string line, int start, int stop, int end)
    {
        if (WideEnds.Contains(line[stop]))
            return true;
        if (!char.IsWhiteSpace(line[end]))
            return false;
        var next = line.AsSpan(end).TrimStart();
        if (next.Length > 0 && char.IsLower(next[0]))
            return false;
        if (line[stop] != '.')
            return true;
        var word = line[start..stop];
        word = word[(word.LastIndexOfAny([' ', '(', '“', '"']) + 1)..];
        // "J. Smith", "U.S. Senate" and "Mr. Smith" go on.
        return !(word.Length == 1 && char.IsUpper(word[0]))
            && !(word.Length >= 3 && word[^2] == '.' && char.IsUpper(word[^1]))
            && !Abbreviations.Contains(word);
    }
}
