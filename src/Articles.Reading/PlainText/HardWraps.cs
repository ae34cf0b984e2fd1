using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Joins the lines of paragraphs that were broken to a width, as in mail and in old archives.</summary>
internal static class HardWraps
{
    private const int Widest = 100;

    /// <summary>The lines with each broken paragraph as one; positions in it stay those of the page.</summary>
    public static List<TextLine> Join(string text, List<TextLine> lines)
    {
        List<TextLine>? joined = null;
        for (var first = 0; first < lines.Count; )
        {
            var next = first + 1;
            while (next < lines.Count && !lines[next].AfterBlank)
                next++;
            if (IsBroken(lines, first, next))
            {
                joined ??= lines.GetRange(0, first);
                joined.Add(
                    lines[first] with
                    {
                        Text = text[lines[first].Start..lines[next - 1].End].Replace('\n', ' '),
                    }
                );
            }
            else
            {
                for (var i = first; i < next && joined is not null; i++)
                    joined.Add(lines[i]);
            }
            first = next;
        }
        return joined ?? lines;
    }

    // Broken lines are about as long as each other, and most go on in lower case.
    private static bool IsBroken(List<TextLine> lines, int first, int next)
    {
        if (next - first < 2)
            return false;
        var (widest, narrowest, goesOn) = (0, int.MaxValue, 0);
        for (var i = first; i < next - 1; i++)
        {
            var length = lines[i].Text.Length;
            (widest, narrowest) = (Math.Max(widest, length), Math.Min(narrowest, length));
            if (char.IsLower(lines[i + 1].Text[0]) && !LineShape.EndsSentence(lines[i].Text))
                goesOn++;
        }
        return widest <= Widest
            && narrowest * 3 >= widest * 2
            && lines[next - 1].Text.Length <= widest + 10
            && goesOn * 2 >= next - first - 1;
    }
}
