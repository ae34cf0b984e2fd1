namespace Articles.Reading.Speakers;

/// <summary>Who goes on speaking in a sentence in quotation marks that names nobody: “It is late. Let us go.”</summary>
internal sealed class Continuation(Passage passage, BeforeQuote before)
{
    private (int Quote, Attribution Attribution)? _latest;
    private int _paragraph;
    private int _read;

    /// <summary>The attribution of the latest quote, by which the next may go on.</summary>
    internal void Remember(int quote, Attribution attribution) => _latest = (quote, attribution);

    /// <summary>The latest quote was nobody's: nobody goes on.</summary>
    internal void Forget() => _latest = null;

    /// <summary>Nothing but 'instead' or 'and' stands before the words in their sentence.</summary>
    internal bool StandsAlone(int quote)
    {
        var at = quote - 1;
        var start = passage.SentenceStart(quote);
        while (at >= start && passage.Kind(at) is ChunkKind.Adverb or ChunkKind.Conjunction or ChunkKind.Comma)
        {
            at--;
        }

        return at < start;
    }

    /// <param name="first">The quote's first phrase; each call is for a later quote than the one before.</param>
    /// <param name="last">Its last phrase.</param>
    internal Attribution? Of(int first, int last)
    {
        if (!StandsAlone(first))
        {
            return null;
        }

        var paragraph = ParagraphOf(first);
        if (paragraph < first && TellsBefore(first) && before.Reported(first - 1) is { } told)
        {
            return told with { Method = "sentence-before", Confidence = 0.75 };
        }

        if (_latest is not { } latest)
        {
            return null;
        }

        if (latest.Quote >= paragraph)
        {
            return latest.Attribution with
            {
                Method = "continued",
                Confidence = Math.Min(latest.Attribution.Confidence, 0.93),
            };
        }

        var isWholeParagraph = paragraph == first && passage.Is(last + 1, ChunkKind.Break);
        if (isWholeParagraph && Introduction(first) is { } introduced)
        {
            return introduced with { Method = "sentence-before", Confidence = 0.7 };
        }

        return isWholeParagraph ? latest.Attribution with { Method = "last-speaker", Confidence = 0.7 } : null;
    }

    // 'Mr. Lee praised the plan.', and the next paragraph is nothing but a quote.
    private Attribution? Introduction(int first) =>
        passage.Is(first - 1, ChunkKind.Break) && passage.Is(first - 2, ChunkKind.Stop) && TellsBefore(first - 1)
            ? before.Of(first - 2) is { Cue: not null, Speaker: not null } told
                ? told
                : null
            : null;

    /// <summary>Who spoke before in the same paragraph, when nobody in the sentence of this quote can have said it.</summary>
    internal Attribution? Within(int first) =>
        _latest is { } latest && latest.Quote >= ParagraphOf(first)
            ? latest.Attribution with
            {
                Method = "paragraph",
                Confidence = 0.6,
            }
            : null;

    private int ParagraphOf(int at)
    {
        for (; _read < at; _read++)
        {
            _paragraph = passage.Is(_read, ChunkKind.Break) ? _read + 1 : _paragraph;
        }

        return _paragraph;
    }

    // The sentence before has no quote of its own.
    private bool TellsBefore(int first)
    {
        var start = passage.SentenceStart(first - 1);
        var at = first - 1;
        while (at >= start && !passage.Is(at, ChunkKind.Quote))
        {
            at--;
        }

        return at < first - 2 && !passage.Is(at, ChunkKind.Quote);
    }
}
