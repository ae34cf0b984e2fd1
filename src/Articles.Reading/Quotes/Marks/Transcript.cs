namespace Articles.Reading.Quotes.Marks;

/// <summary>Finds the lines of a transcript: 'WALLACE: …', words that a name in capitals gives to their speaker without marks.</summary>
internal static class Transcript
{
    // One line may be a label of another kind: 'UPDATE: …'.
    private const int FewestLines = 3;
    private const int LongestName = 40;

    /// <returns>The lines in the order of the text; none when there are too few to make a transcript.</returns>
    internal static List<Quotation> Lines(string text)
    {
        var lines = new List<Quotation>();
        for (var at = 0; at < text.Length; )
        {
            var step = text.AsSpan(at).IndexOf('\n');
            var end = step < 0 ? text.Length : at + step;
            var start = WordsAfterName(text.AsSpan(at, end - at));
            if (start > 0 && at + start < end)
            {
                var line = new Quotation(at + start, at + start) { IsTranscript = true };
                line.Close(end, end, closed: true);
                lines.Add(line);
            }

            at = end + 1;
        }

        return lines.Count < FewestLines ? [] : lines;
    }

    /// <summary>How long the name is in '“WALLACE: …”', a line of a transcript that somebody put in marks; 0 without one.</summary>
    internal static int NameIn(ReadOnlySpan<char> words) => WordsAfterName(words) > 0 ? words.IndexOf(':') : 0;

    private static int WordsAfterName(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf(':');
        if (colon < 2 || !char.IsUpper(line[0]))
        {
            return 0;
        }

        foreach (var c in line[..colon])
        {
            if (!char.IsUpper(c) && c is not (' ' or '.' or '-' or '\'' or '’'))
            {
                return 0;
            }
        }

        var start = colon + 1;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        return start;
    }
}
