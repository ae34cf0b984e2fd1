using Articles.Reading.Lexicon;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>A word or sign of a text, or a whole quotation. Positions are UTF-16 units.</summary>
/// <param name="Word">The word in lower case; empty for signs.</param>
/// <param name="Is">What the word may be.</param>
/// <param name="Quotation">The quotation's index; -1 for all else.</param>
internal sealed record SpeechToken(
    int Start,
    int End,
    TokenKind Kind,
    string Word,
    SpeechWord Is,
    bool IsCapital,
    int Quotation
)
{
    public bool Has(SpeechWord any) => (Is & any) != 0;
}

/// <summary>A text's words with what they are in its language, and each outermost quotation as one token.</summary>
internal static class SpeechTokens
{
    private static readonly string[] Suffixes =
    [
        "-t-il",
        "-t-elle",
        "-t-on",
        "-il",
        "-elle",
        "-ils",
        "-elles",
        "-t-ils",
        "-t-elles",
        "-on",
        "-je",
    ];

    public static List<SpeechToken> Read(
        string text,
        List<Token> tokens,
        IReadOnlyList<Quotation> quotations,
        SpeechLexicon lexicon
    )
    {
        var read = new List<SpeechToken>(tokens.Count);
        var next = 0;
        foreach (var token in tokens)
        {
            while (next < quotations.Count && quotations[next].OuterStart <= token.Start)
            {
                var (start, end) = (quotations[next].OuterStart, quotations[next].OuterEnd);
                read.Add(new(start, end, TokenKind.Sign, "", SpeechWord.None, false, next++));
            }
            if (next > 0 && token.Start < quotations[next - 1].OuterEnd)
                continue;
            if (token.Kind == TokenKind.Word)
                AddWord(text, token.Start, token.End, lexicon, read);
            else if (!IsOrdinal(token, read, lexicon))
                read.Add(new(token.Start, token.End, token.Kind, "", SpeechWord.None, false, -1));
        }
        return read;
    }

    // '7. August'.
    private static bool IsOrdinal(Token token, List<SpeechToken> read, SpeechLexicon lexicon) =>
        lexicon.HasCapitalNouns && token.Kind == TokenKind.Stop && read.Count > 0 && read[^1].Kind == TokenKind.Number;

    private static void AddWord(string text, int start, int end, SpeechLexicon lexicon, List<SpeechToken> read)
    {
        // l’homme, dell’arte, d’après: two words.
        var elided = text.AsSpan(start, end - start).IndexOfAny('\'', '’');
        if (elided > 0 && start + elided + 1 < end && !lexicon.IsVerbSecond)
        {
            Add(text, start, start + elided + 1, lexicon, read);
            AddWord(text, start + elided + 1, end, lexicon, read);
            return;
        }
        // dit-il, explique-t-elle: the verb and its subject.
        var word = text[start..end];
        var suffix = Array.Find(Suffixes, suffix => word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        if (suffix is not null && suffix.Length < word.Length && !char.IsUpper(word[0]))
        {
            var subject = end - suffix.Length + suffix.LastIndexOf('-') + 1;
            Add(text, start, end - suffix.Length, lexicon, read);
            Add(text, subject, end, lexicon, read);
            return;
        }
        Add(text, start, end, lexicon, read);
    }

    private static void Add(string text, int start, int end, SpeechLexicon lexicon, List<SpeechToken> read)
    {
        var word = text[start..end].ToLowerInvariant().Replace('’', '\'');
        read.Add(new(start, end, TokenKind.Word, word, lexicon.Of(word), char.IsUpper(text[start]), -1));
    }
}
