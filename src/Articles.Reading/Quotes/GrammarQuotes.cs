using Articles.Reading.Lexicon;
using Articles.Reading.Quotes.Grammar;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>Finds the quotes of a text and their speakers by the lexicon of its language.</summary>
internal sealed class GrammarQuotes
{
    // Shorter words in marks that nobody is said to have said are titles and so-called terms.
    private const int FewestWords = 6;
    private const int FarthestSpeaker = 400;
    private const int LongestTerm = 6;
    private const int ShortWord = 3;
    private readonly string _text;
    private readonly IReadOnlyList<Quotation> _quotations;
    private readonly List<SpeechToken> _tokens;
    private readonly SpeechGrammar _grammar;
    private readonly SpeakerNames _names;
    private readonly UnattributedQuotes _inner;
    private (Entity? Speaker, Mention Mention, int At)? _last;

    public GrammarQuotes(string text, IReadOnlyList<Quotation> quotations, SpeechLexicon lexicon)
    {
        (_text, _quotations) = (text, quotations);
        _tokens = SpeechTokens.Read(text, Tokenizer.Read(text), quotations, lexicon);
        _grammar = new(text, _tokens, lexicon);
        _names = new(text, _tokens, lexicon);
        _inner = new(text);
    }

    public List<ReadQuote> Read()
    {
        var quotes = new List<ReadQuote>();
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].Quotation < 0)
                continue;
            var quotation = _quotations[_tokens[at].Quotation];
            if (Quote(quotation, at) is not { } quote)
                continue;
            quotes.Add(quote);
            _inner.Read(quotation.Children, quote);
        }
        quotes.AddRange(_inner.Quotes);
        return quotes;
    }

    private ReadQuote? Quote(Quotation quotation, int at)
    {
        if (quotation.IsBlock)
            return new([quotation], new Attribution(null, null, "block", SpeechRules.Confidence("block")), null, null);
        var words = LineShape.Words(_text[quotation.Start..quotation.End]);
        var found = _grammar.Of(at) ?? Continued(at, words);
        if (
            words == 0
            || found is null && words < FewestWords
            || found is not null && IsTerm(quotation, found, words, at)
        )
            return null;
        if (found is null)
            return new(
                [quotation],
                new Attribution(null, null, "unattributed", SpeechRules.Confidence("unattributed")),
                null,
                null
            );
        if (found.Speaker is { } mention)
        {
            _last = (_names.Of(mention, Recent(at)?.Speaker), mention, at);
            return new([quotation], found, _last.Value.Speaker, null);
        }
        // 'afirmó.': the subject is left out, since it has not changed.
        if (found.Method == "last-speaker" && _grammar.LastSubject(at) is { } subject)
            _last = (_names.Of(subject, Recent(at)?.Speaker), subject, at);
        else if (found.Method == "continued" && Recent(at) is { } spoke)
            _last = spoke with { At = at };
        else
            return new([quotation], found with { Speaker = null, Confidence = SpeechRules.Nobody }, null, null);
        return new([quotation], found with { Speaker = _last.Value.Mention }, _last.Value.Speaker, null);
    }

    // “It is late.” “Let us go.”: who spoke in a paragraph speaks on.
    private Attribution? Continued(int at, int words) =>
        words >= FewestWords && Recent(at) is { } last && Breaks(last.At, at) == 0 && _grammar.StandsAlone(at)
            ? new Attribution(null, null, "continued", SpeechRules.Confidence("continued"))
            : null;

    // Who spoke in this paragraph or the one before.
    private (Entity? Speaker, Mention Mention, int At)? Recent(int at) =>
        _last is { } last && at - last.At <= FarthestSpeaker && Breaks(last.At, at) <= 1 ? last : null;

    private int Breaks(int from, int to)
    {
        var breaks = 0;
        for (var i = from; i < to; i++)
            breaks += _tokens[i].Kind == TokenKind.Break ? 1 : 0;
        return breaks;
    }

    // The title of something: in the middle of a sentence, a few words, and the long ones with capitals.
    private bool IsTerm(Quotation quotation, Attribution found, int words, int at)
    {
        if (
            words > LongestTerm
            || !char.IsUpper(_text[quotation.Start])
            || at == 0
            || _tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Number)
            || _tokens[at - 1].Has(SpeechWord.Naming)
            || found.Method is "quote-verb-subject" or "quote-according"
        )
            return false;
        foreach (var word in _text[quotation.Start..quotation.End].Split(' '))
        {
            if (word.Length > ShortWord && char.IsLower(word[0]))
                return false;
        }
        return true;
    }
}
