using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Tells quoted words from what else stands in quotation marks: titles, nicknames, so-called terms.</summary>
internal sealed class QuoteJudge(Passage passage)
{
    private const int ShortestUnattributed = 6;

    internal bool IsQuote(Quotation quotation, Attribution? attribution)
    {
        var words = CountWords(quotation.Start, quotation.End, out var capitals);
        if (words == 0)
        {
            return false;
        }

        if (
            attribution?.Cue is null
            || attribution.Method is "subject" or "continued" or "last-speaker" or "sentence-before"
        )
        {
            if (attribution?.Method is "credit-line" or "lead-in")
            {
                return true;
            }

            return words >= ShortestUnattributed && !(words < 12 && IsTitle(words, capitals));
        }

        return true;
    }

    private static bool IsTitle(int words, int capitals) => capitals * 4 >= words * 3;

    private int CountWords(int start, int end, out int capitals)
    {
        var words = capitals = 0;
        for (var i = start; i < end; i++)
        {
            if (
                char.IsLetterOrDigit(passage.Text[i])
                && (
                    i == start
                    || char.IsWhiteSpace(passage.Text[i - 1])
                    || !char.IsLetterOrDigit(passage.Text[i - 1])
                        && passage.Text[i - 1] is not ('\'' or '’' or '-' or '.')
                )
            )
            {
                words++;
                capitals += char.IsUpper(passage.Text[i]) ? 1 : 0;
            }
        }

        return words;
    }
}
