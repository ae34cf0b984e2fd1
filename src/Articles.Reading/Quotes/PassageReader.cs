using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Attributes all quotations of one passage, in order, so that a quote may go on from the one before.</summary>
internal sealed class PassageReader
{
    private readonly Passage _passage;
    private readonly AfterQuote _after;
    private readonly BeforeQuote _before;
    private readonly BlockAttribution _blocks;
    private readonly QuoteJudge _judge;
    private readonly List<(int First, int Last)> _places;
    private (int Quote, Attribution Attribution)? _latest;

    internal PassageReader(Passage passage, Subjects subjects)
    {
        _passage = passage;
        _after = new(passage, subjects);
        _before = new(passage, subjects);
        _blocks = new(passage, _before);
        _judge = new(passage);
        _places = Places(passage);
    }

    /// <summary>One attribution for each quotation; null for what is no quote, an attribution without speaker when nobody is named.</summary>
    internal Attribution?[] Read()
    {
        var attributions = new Attribution?[_passage.Quotations.Count];
        for (var i = 0; i < attributions.Length; i++)
        {
            var (first, last) = _places[i];
            var quotation = _passage.Quotations[i];
            var found =
                quotation.IsBlock ? _blocks.Of(first, last)
                : quotation.IsTranscript ? Line(first)
                : Direct(first, last);
            if (!quotation.IsBlock && !_judge.IsQuote(quotation, found))
            {
                continue;
            }

            attributions[i] = found ?? new Attribution(null, null, "unattributed", 0.5);
            if (found is { Speaker: not null } && !quotation.IsBlock)
            {
                _latest = (last, found);
            }
        }

        return attributions;
    }

    private Attribution? Line(int first) =>
        _before.Of(first) is { } named ? named with { Cue = null, Method = "transcript", Confidence = 0.95 } : null;

    private static List<(int First, int Last)> Places(Passage passage)
    {
        var places = new List<(int First, int Last)>(passage.Quotations.Count);
        for (var at = 0; at < passage.Chunks.Count; at++)
        {
            var quotation = passage.Chunks[at].Quotation;
            if (quotation < 0)
            {
                continue;
            }

            if (quotation == places.Count)
            {
                places.Add((at, at));
            }
            else
            {
                places[quotation] = (places[quotation].First, at);
            }
        }

        return places;
    }

    private Attribution? Direct(int first, int last) =>
        _after.Adjacent(last)
        ?? _after.Final(last)
        ?? _before.Of(first)
        ?? Continued(first, last)
        ?? (StandsAlone(first) ? null : _before.OfSubject(first));

    // The sentence before has no quote of its own.
    private bool TellsBefore(int first)
    {
        var at = first - 1;
        for (var start = _passage.SentenceStart(first - 1); at >= start && !_passage.Is(at, ChunkKind.Quote); )
        {
            at--;
        }

        return at < first - 2 && !_passage.Is(at, ChunkKind.Quote);
    }

    // Nothing but 'instead' or 'and' stands before the words in their sentence.
    private bool StandsAlone(int first)
    {
        var at = first - 1;
        var start = _passage.SentenceStart(first);
        while (at >= start && _passage.Kind(at) is ChunkKind.Adverb or ChunkKind.Conjunction or ChunkKind.Comma)
        {
            at--;
        }

        return at < start;
    }

    // A sentence in quotation marks without an attribution of its own.
    private Attribution? Continued(int first, int last)
    {
        if (!StandsAlone(first))
        {
            return null;
        }

        var paragraph = first;
        while (paragraph > 0 && !_passage.Is(paragraph - 1, ChunkKind.Break))
        {
            paragraph--;
        }

        if (paragraph < first && TellsBefore(first) && _before.Reported(first - 1) is { } told)
        {
            return told with { Method = "sentence-before", Confidence = 0.85 };
        }

        if (_latest is { } latest && latest.Quote >= paragraph)
        {
            return latest.Attribution with
            {
                Method = "continued",
                Confidence = Math.Min(latest.Attribution.Confidence, 0.93),
            };
        }

        return paragraph == first && _passage.Kind(last + 1) is ChunkKind.Break && _latest is { } earlier
            ? earlier.Attribution with
            {
                Method = "last-speaker",
                Confidence = 0.6,
            }
            : null;
    }
}
