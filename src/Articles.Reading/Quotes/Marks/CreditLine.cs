using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Marks;

/// <summary>Whether a line names, behind words that a page set apart, whose words they are, and does nothing else.</summary>
internal static class CreditLine
{
    private const string Dashes = "—–―";
    private const int MostWords = 14;
    private const int MostNameWords = 6;

    // 'Nathan R.' ends in a stop and is no sentence.
    private const int LongestAbbreviation = 4;

    /// <summary>'— Ann Lee, mayor of Elsin'.</summary>
    internal static bool IsDashed(ReadOnlySpan<char> line)
    {
        var credit = Undashed(line);
        return credit.Length > 1
            && credit.Length < line.Trim().Length
            && IsNoSentence(credit)
            && BeginsWithName(credit);
    }

    /// <summary>'Ann Lee, mayor of Elsin': without a dash only a full name with a post tells.</summary>
    internal static bool IsNameAndPost(string line)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        return comma > 0
            && comma < line.Length - 2
            && IsNoSentence(line)
            && PersonNames.Is(line[..comma])
            && line.AsSpan().ContainsAnyInRange('a', 'z');
    }

    /// <summary>Whether a line is the credit of the words above it, and not one more of a list of names or of what is spoken in turn.</summary>
    internal static bool IsCreditBelow(string above, string line) =>
        IsDashed(line) && Undashed(above).Length == above.Trim().Length || IsNameAndPost(line) && !IsNameAndPost(above);

    /// <summary>The name in a line that is a credit; null when it is none.</summary>
    internal static (int Start, int End)? NameIn(string line)
    {
        if (!IsDashed(line) && !IsNameAndPost(line))
        {
            return null;
        }

        var credit = Undashed(line);
        var start = line.TrimEnd().Length - credit.Length;
        return (start, start + NameOf(credit).Length);
    }

    /// <summary>The name in the credit that words end with: a last line '— Ann Lee', or '– Ann Lee' behind the closing mark.</summary>
    internal static (int Start, int End)? NameAtEndOf(string words)
    {
        var line = words.LastIndexOf('\n') + 1;
        if (!IsDashed(words.AsSpan(line)))
        {
            line = words.AsSpan().LastIndexOfAny("”\"»“") + 1;
        }

        return line > 0 && IsDashed(words.AsSpan(line)) && NameIn(words[line..]) is var (start, end)
            ? (line + start, line + end)
            : null;
    }

    private static ReadOnlySpan<char> Undashed(ReadOnlySpan<char> line) => line.Trim().TrimStart(Dashes).TrimStart();

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> credit)
    {
        var end = credit.IndexOfAny(',', '(', ';');
        return (end < 0 ? credit : credit[..end]).TrimEnd();
    }

    private static bool BeginsWithName(ReadOnlySpan<char> credit)
    {
        var name = NameOf(credit);
        var (words, capitals) = (0, 0);
        foreach (var word in name.Split(' '))
        {
            if (!name[word].IsEmpty)
            {
                words++;
                capitals += char.IsUpper(name[word][0]) ? 1 : 0;
            }
        }

        return char.IsUpper(credit[0]) && words <= MostNameWords && capitals * 2 >= words;
    }

    private static bool IsNoSentence(ReadOnlySpan<char> text)
    {
        if (text.Count(' ') >= MostWords || text[^1] is '?' or '!' or ':' or ',' or '…' or '”' or '"')
        {
            return false;
        }

        return text[^1] != '.' || text.Length - 1 - text.LastIndexOf(' ') <= LongestAbbreviation;
    }
}
