using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Dates;

/// <summary>A run of letters or of digits, or one other character, lower-case.</summary>
internal readonly record struct DateToken(string Text, int Start)
{
    // Signs and lone digits are not made again each time.
    private static readonly string[] Single = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public int End => Start + Text.Length;

    public static List<DateToken> Of(string line)
    {
        var tokens = new List<DateToken>(line.Length / 4 + 1);
        for (var i = 0; i < line.Length; )
        {
            var start = i++;
            if (char.IsWhiteSpace(line[start]))
                continue;
            if (char.IsAsciiDigit(line[start]))
                i = RunEnd(line, i, char.IsAsciiDigit);
            else if (char.IsLetter(line[start]))
                i = WordEnd(line, i);
            tokens.Add(new DateToken(TextOf(line.AsSpan(start, i - start)), start));
        }
        return tokens;
    }

    private static string TextOf(ReadOnlySpan<char> run) =>
        run.Length == 1 && char.IsAscii(run[0])
            ? Single[char.ToLowerInvariant(run[0])]
            : string.Create(
                run.Length,
                run,
                static (lower, letters) =>
                {
                    for (var i = 0; i < lower.Length; i++)
                        lower[i] = LineShape.Lower(letters[i]);
                }
            );

    // Scrapers lose the space before a date: 'Jane DoeDecember 20, 2023'.
    private static int WordEnd(string line, int i)
    {
        while (i < line.Length && char.IsLetter(line[i]) && !(char.IsUpper(line[i]) && char.IsLower(line[i - 1])))
            i++;
        return i;
    }

    private static int RunEnd(string line, int i, Func<char, bool> belongs)
    {
        while (i < line.Length && belongs(line[i]))
            i++;
        return i;
    }
}
