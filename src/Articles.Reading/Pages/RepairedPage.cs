using System.Text;

namespace Articles.Reading.Pages;

/// <summary>A page's text after the damage of storing it has been mended: line feeds only, no controls, NFC.</summary>
internal sealed record RepairedPage(string Text, IReadOnlyList<string> Notes)
{
    // What Windows-1252 prints where Latin-1 has controls, 0x80 to 0x9F; a replacement character where it has none.
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    public static RepairedPage Of(string text)
    {
        var repaired = new StringBuilder(text.Length);
        var (controls, mislabelled, surrogates) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    if (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                        repaired.Append('\n');
                    break;
                case '\n' or '\t':
                    repaired.Append(c);
                    break;
                case < ' ' or '\u007F' or '\uFFFE' or '\uFFFF':
                    controls++;
                    repaired.Append('\uFFFD');
                    break;
                case >= '\u0080' and <= '\u009F':
                    mislabelled++;
                    repaired.Append(Windows1252[c - '\u0080']);
                    break;
                case '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F':
                    repaired.Append(' ');
                    break;
                // A byte order mark, a zero-width space, a word joiner or a soft hyphen prints nothing.
                case '\uFEFF' or '\u200B' or '\u2060' or '\u00AD':
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                        repaired.Append(c).Append(text[++i]);
                    else
                    {
                        surrogates++;
                        repaired.Append('\uFFFD');
                    }
                    break;
                default:
                    repaired.Append(c);
                    break;
            }
        }
        return new RepairedPage(
            repaired.ToString().Normalize(NormalizationForm.FormC),
            NotesOn(controls, mislabelled, surrogates)
        );
    }

    private static List<string> NotesOn(int controls, int mislabelled, int surrogates)
    {
        var notes = new List<string>();
        if (controls > 0)
            notes.Add($"Replaced {Count(controls, "control character")} that cannot be printed.");
        if (mislabelled > 0)
            notes.Add($"Read {Count(mislabelled, "character")} as Windows-1252, which the page was stored in.");
        if (surrogates > 0)
            notes.Add($"Replaced {Count(surrogates, "half")} of a broken character.");
        return notes;
    }

    private static string Count(int number, string noun) =>
        number == 1 ? $"1 {noun}" : $"{number} {(noun == "half" ? "halves" : noun + "s")}";
}
