using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>
/// Attributions in headlines, where nearly every word has a capital and none tells a name: 'Lee Calls Plan ‘Troubling’',
/// 'Ray: The Town Is ‘Lost’', '‘Lost’ Town Must Pay, Lee Says'.
/// </summary>
internal sealed class HeadlineSpeech(Passage passage)
{
    private const int FewestWords = 4;
    private const int LongestHeadline = 40;
    private const int ShortWord = 3;
    private const WordClass Finite =
        WordClass.VerbThird | WordClass.VerbPast | WordClass.VerbBase | WordClass.Auxiliary;

    private readonly List<Token> _tokens = passage.Tokens;

    // The paragraph that was looked at last; the quotes of a passage come in order.
    private (int First, int End, bool IsHeadline) _paragraph = (0, 0, false);

    internal Attribution? Of(int quote)
    {
        var at = TokenAt(passage.Chunks[quote].Start);
        if (at >= _paragraph.End)
        {
            _paragraph = Paragraph(at);
        }

        return _paragraph.IsHeadline ? Last(at) ?? First(at) : null;
    }

    private int TokenAt(int position)
    {
        var (low, high) = (_paragraph.First, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private (int First, int End, bool IsHeadline) Paragraph(int at)
    {
        var first = at;
        while (first > 0 && at - first <= LongestHeadline && _tokens[first - 1].Kind != TokenKind.Break)
        {
            first--;
        }

        var end = at;
        while (end < _tokens.Count && end - first <= LongestHeadline && _tokens[end].Kind != TokenKind.Break)
        {
            end++;
        }

        return (first, end, end - first <= LongestHeadline && IsInCapitals(first, end));
    }

    private bool IsInCapitals(int first, int end)
    {
        var (words, capitals) = (0, 0);
        for (var at = first; at < end; at++)
        {
            if (_tokens[at].Kind == TokenKind.Word && _tokens[at].End - _tokens[at].Start > ShortWord)
            {
                words++;
                capitals += _tokens[at].IsCapital ? 1 : 0;
            }
        }

        return words >= FewestWords && capitals * 4 >= words * 3;
    }

    // '…, Lee Says'.
    private Attribution? Last(int quote)
    {
        var verb = _paragraph.End - 1;
        while (verb > quote && _tokens[verb].Kind != TokenKind.Word)
        {
            verb--;
        }

        var start = verb;
        while (start > quote && _tokens[start - 1].Kind == TokenKind.Word)
        {
            start--;
        }

        return verb > start && start > quote && _tokens[start - 1].Kind == TokenKind.Comma && IsReporting(verb)
            ? Of(start, verb, (_tokens[verb].Start, _tokens[verb].End))
            : null;
    }

    private bool IsReporting(int at) =>
        _tokens[at].Is(WordClass.Cue) && _tokens[at].Is(WordClass.VerbThird | WordClass.VerbPast);

    // What stands before the first verb, or before the colon.
    private Attribution? First(int quote)
    {
        var first = _paragraph.First;
        for (var at = first; at < quote; at++)
        {
            var token = _tokens[at];
            var isVerb = at > first && token.Is(Finite) && !token.Is(WordClass.Role | WordClass.Title);
            if (isVerb || token.Kind == TokenKind.Colon)
            {
                return at > first ? Of(first, at, isVerb ? (token.Start, token.End) : null) : null;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number))
            {
                return null;
            }
        }

        return null;
    }

    private Attribution? Of(int first, int end, (int Start, int End)? cue)
    {
        var last = end - 1;
        while (last > first && _tokens[last].Is(WordClass.Adverb))
        {
            last--;
        }

        return _tokens[first].IsCapital
            ? new(new Mention(_tokens[first].Start, _tokens[last].End, first, last), cue, "headline", 0.85)
            : null;
    }
}
