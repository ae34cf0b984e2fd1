using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>What the look of one line tells, whatever its words; measured once, since every rule asks.</summary>
/// <param name="Words">Words, or what would be words: see <see cref="LineShape.Words"/>.</param>
/// <param name="Weight">Characters, where an ideograph says as much as two and a half letters.</param>
/// <param name="EndsSentence">Whether it ends as sentences do.</param>
/// <param name="Lower">The share of its words that do not start with a capital or a number: high in prose, low in menus and names.</param>
/// <param name="IsItem">Whether it starts as the items of lists do.</param>
internal readonly record struct LineLook(int Words, int Weight, bool EndsSentence, double Lower, bool IsItem)
{
    private const int LongLine = 200;
    private const int LongishLine = 110;
    private const int ProseWords = 8;
    private const double LowerOfProse = 0.35;
    private const double LowerOfSentence = 0.6;

    public static LineLook Of(string text)
    {
        var (words, ideographs, lower, inside) = (0, 0, 0, false);
        foreach (var c in text)
        {
            if (c < 128)
            {
                var plain = char.IsAsciiLetterOrDigit(c);
                if (plain && !inside)
                {
                    words++;
                    lower += char.IsAsciiLetterLower(c) ? 1 : 0;
                }
                inside = plain || inside && c is '\'' or '-';
                continue;
            }
            var ideograph = LineShape.IsIdeograph(c);
            ideographs += ideograph ? 1 : 0;
            var letter = !ideograph && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));
            if (letter && !inside)
            {
                words++;
                lower += char.IsUpper(c) ? 0 : 1;
            }
            inside = letter || inside && c == '’';
        }
        var all = words + ideographs / 2;
        return new LineLook(
            all,
            text.Length + ideographs * 3 / 2,
            LineShape.EndsSentence(text),
            all == 0 ? 0
                : ideographs > 0 ? 0.5
                : (double)lower / all,
            ListItems.IsItem(text)
        );
    }

    /// <summary>Running text: enough words that end as sentences do, or so many, mostly small, that only prose has them.</summary>
    public bool IsProse =>
        EndsSentence && (Words >= ProseWords || Weight >= LongLine)
        || Weight >= LongLine && Lower >= LowerOfProse
        || IsUnstopped;

    /// <summary>Whether it is prose that lacks its stop, which only its neighbours can tell from a headline: see <see cref="CanBeUnstopped"/>.</summary>
    public bool IsUnstopped { get; init; }

    public bool CanBeUnstopped => Weight >= LongishLine && Lower >= LowerOfSentence;
}
