using System.Globalization;
using System.Net;
using System.Text;

namespace Articles.Api.DraftChecks.Contents;

/// <summary>
/// The letters and digits of a text with the place of each, without tags, addresses of links and other marks: they are the same, and in the
/// same order, in a draft as it was sent and in what was read of it, so that words that were read are found in what was sent.
/// </summary>
internal sealed class SourceLetters
{
    private const int LongestEntity = 32;
    private const int LongestLink = 2_000;

    // So many letters in front tell which of several equal words are meant.
    private const int Context = 16;

    private readonly string source;
    private readonly StringBuilder letters = new();
    private readonly List<int> units = [];
    private readonly Dictionary<char, string> plain = [];
    private string? all;

    private SourceLetters(string source) => this.source = source;

    public static SourceLetters Of(string source, DraftForm form)
    {
        var found = new SourceLetters(source);
        for (var at = 0; at < source.Length; )
        {
            at = form switch
            {
                DraftForm.Html => found.Html(at),
                DraftForm.Markdown => found.Markdown(at),
                DraftForm.Csl or DraftForm.Bibtex => found.Escaped(at, form),
                _ => found.Add(source[at], at),
            };
        }
        return found;
    }

    private string Letters => all ??= letters.ToString();

    /// <summary>How many of the letters stand before a unit of the text.</summary>
    public int CountBefore(int unit)
    {
        var index = units.BinarySearch(unit);
        if (index < 0)
            return ~index;
        // One unit may be several letters.
        while (index > 0 && units[index - 1] == unit)
            index--;
        return index;
    }

    /// <summary>Where words stand that were read.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="from">The first unit of the words in what was read.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="after">Where the last words were found: number of letters before them in what was read and here.</param>
    /// <returns>The units in this text; null where the words are not found.</returns>
    public (int From, int To)? Find(SourceLetters read, int from, int to, ref (int Read, int Here) after)
    {
        var (first, last) = (read.CountBefore(from), read.CountBefore(to));
        if (first == last)
            return null;
        // No letter that was read is missing here, so that they cannot stand earlier.
        var least = Math.Min(Letters.Length, after.Here + Math.Max(0, first - after.Read));
        var context = Math.Min(Context, first);
        var place = PlaceOf(read.Letters, first, last, context, least);
        if (place is not { } found)
            return null;
        after = (first, found);
        return (Back(units[found], read, from, first), Forth(units[found + last - first - 1] + 1, read, last, to));
    }

    private int? PlaceOf(string read, int first, int last, int context, int least)
    {
        var words = read.AsSpan(first, last - first);
        var near = Math.Max(0, least - context);
        var withContext = Letters.AsSpan(near).IndexOf(read.AsSpan(first - context, last - first + context));
        if (withContext >= 0)
            return near + withContext + context;
        var alone = Letters.AsSpan(least).IndexOf(words);
        if (alone >= 0)
            return least + alone;
        var anywhere = Letters.AsSpan().IndexOf(words);
        return anywhere >= 0 ? anywhere : null;
    }

    // What is no letter at the ends of the words is taken along as far as it is the same.
    private int Back(int start, SourceLetters read, int from, int first)
    {
        for (var at = read.units[first] - 1; at >= from && start > 0 && source[start - 1] == read.source[at]; at--)
            start--;
        return start;
    }

    private int Forth(int end, SourceLetters read, int last, int to)
    {
        while (end < source.Length && CharUnicodeInfo.GetUnicodeCategory(source[end]) is UnicodeCategory.NonSpacingMark)
            end++;
        for (var at = read.units[last - 1] + 1; at < to && end < source.Length && source[end] == read.source[at]; at++)
            end++;
        return end;
    }

    private int Add(char character, int at)
    {
        if (char.IsAsciiLetterOrDigit(character))
            Keep(character, at);
        else if (character > '\x7F')
        {
            foreach (var letter in PlainOf(character))
                Keep(letter, at);
        }
        return at + 1;
    }

    private void Keep(char letter, int at)
    {
        letters.Append(letter);
        units.Add(at);
    }

    /// <summary>Without accents, so that it is the same whether these are characters of their own.</summary>
    private string PlainOf(char character)
    {
        if (char.IsSurrogate(character))
            return character.ToString();
        if (!plain.TryGetValue(character, out var found))
        {
            found = char.IsLetterOrDigit(character)
                ? string.Concat(character.ToString().Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
                : "";
            plain.Add(character, found);
        }
        return found;
    }

    private int Html(int at) =>
        source[at] switch
        {
            '<' when IsTag(at) => EndOfTag(at),
            '&' => Entity(at),
            _ => Add(source[at], at),
        };

    private int Markdown(int at)
    {
        if (source[at] is not ']' || at + 1 >= source.Length || source[at + 1] is not ('(' or '['))
            return Html(at);
        // The address behind the words of a link.
        var length = Math.Min(LongestLink, source.Length - at - 2);
        var end = source.AsSpan(at + 2, length).IndexOf(source[at + 1] is '(' ? ')' : ']');
        return end < 0 ? at + 1 : at + 3 + end;
    }

    private int Escaped(int at, DraftForm form)
    {
        if (source[at] is not '\\' || at + 1 >= source.Length)
            return Add(source[at], at);
        if (form is DraftForm.Csl && source[at + 1] is 'u' && at + 6 <= source.Length)
        {
            if (
                ushort.TryParse(
                    source.AsSpan(at + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var unit
                )
            )
                Add((char)unit, at);
            return at + 6;
        }
        var end = at + 2;
        while (
            form is DraftForm.Bibtex
            && char.IsAsciiLetter(source[at + 1])
            && end < source.Length
            && char.IsAsciiLetter(source[end])
        )
            end++;
        return end;
    }

    private bool IsTag(int at) =>
        at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?');

    private int EndOfTag(int at)
    {
        foreach (var (opening, closing) in Unread)
        {
            if (source.AsSpan(at).StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return After(closing, at + opening.Length);
        }
        return After(">", at);
    }

    private static readonly (string Opening, string Closing)[] Unread =
    [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
    ];

    // What is never closed goes on to the end.
    private int After(string closing, int from)
    {
        var end = source.AsSpan(from).IndexOf(closing, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? source.Length : from + end + closing.Length;
    }

    private int Entity(int at)
    {
        var end = source.AsSpan(at, Math.Min(LongestEntity, source.Length - at)).IndexOf(';');
        if (end < 0)
            return at + 1;
        var entity = source.Substring(at, end + 1);
        var decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity)
            return at + 1;
        foreach (var character in decoded)
            Add(character, at);
        return at + end + 1;
    }
}
