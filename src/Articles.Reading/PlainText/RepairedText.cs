using System.Buffers;
using System.Text;

namespace Articles.Reading.PlainText;

/// <summary>A page's text after the damage of storing it has been mended: line feeds only, no controls, NFC.</summary>
internal sealed record RepairedText(string Text, IReadOnlyList<string> Notes)
{
    // What Windows-1252 prints where Latin-1 has controls, 0x80 to 0x9F; a replacement character where it has none.
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    // What Append changes; most pages have little of it.
    private static readonly SearchValues<char> Changed = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\n', '\t']),
        .. Enumerable.Range('\u007F', 0x22).Select(c => (char)c),
        '\u00AD',
        .. Enumerable.Range('\u2000', 12).Select(c => (char)c),
        '\u2028',
        '\u2029',
        '\u202F',
        '\u205F',
        '\u2060',
        .. Enumerable.Range('\uD800', 0x800).Select(c => (char)c),
        '\uFEFF',
        '\uFFFE',
        '\uFFFF',
    ]);

    public static RepairedText Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Changed))
            return new RepairedText(ComposedText.Of(text), []);
        var repaired = new StringBuilder(text.Length);
        var damage = new Damage();
        for (var i = 0; i < text.Length; i++)
        {
            var kept = text.AsSpan(i).IndexOfAny(Changed);
            if (kept < 0)
                kept = text.Length - i;
            repaired.Append(text, i, kept);
            i += kept;
            if (i == text.Length)
                break;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                repaired.Append(text[i]).Append(text[++i]);
            else if (text[i] != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                Append(text[i], repaired, damage);
        }
        return new RepairedText(ComposedText.Of(repaired.ToString()), NotesOn(damage));
    }

    private static void Append(char c, StringBuilder repaired, Damage damage)
    {
        switch (c)
        {
            case '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                repaired.Append('\n');
                break;
            // A byte order mark, a zero-width space, a word joiner or a soft hyphen prints nothing.
            case '\uFEFF' or '\u200B' or '\u2060' or '\u00AD':
                break;
            case '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F':
                repaired.Append(' ');
                break;
            case >= '\u0080' and <= '\u009F':
                damage.Mislabelled++;
                repaired.Append(Windows1252[c - '\u0080']);
                break;
            case >= '\uD800' and <= '\uDFFF':
                damage.Halves++;
                repaired.Append('\uFFFD');
                break;
            case < ' ' and not ('\n' or '\t') or '\u007F' or '\uFFFE' or '\uFFFF':
                damage.Controls++;
                repaired.Append('\uFFFD');
                break;
            default:
                repaired.Append(c);
                break;
        }
    }

    private static List<string> NotesOn(Damage damage)
    {
        var notes = new List<string>();
        if (damage.Controls > 0)
            notes.Add($"Replaced characters that cannot be printed: {damage.Controls}.");
        if (damage.Mislabelled > 0)
            notes.Add($"Read characters as Windows-1252, which the page was stored in: {damage.Mislabelled}.");
        if (damage.Halves > 0)
            notes.Add($"Replaced halves of broken characters: {damage.Halves}.");
        return notes;
    }

    private sealed class Damage
    {
        public int Controls { get; set; }

        public int Mislabelled { get; set; }

        public int Halves { get; set; }
    }
}
