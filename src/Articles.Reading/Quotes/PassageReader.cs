using Articles.Reading.Lexicon.English;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Attributes all quotations of one passage, in order, so that a quote may go on from the one before.</summary>
internal sealed class PassageReader
{
    private const double Unattributed = 0.3;

    private readonly Passage _passage;
    private readonly AfterQuote _after;
    private readonly BeforeQuote _before;
    private readonly HeadlineSpeech _headlines;
    private readonly BlockAttribution _blocks;
    private readonly QuoteJudge _judge;
    private readonly UnsaidWords _unsaid;
    private readonly List<(int First, int Last)> _places;
    private readonly Continuation _continuation;

    internal PassageReader(Passage passage, Subjects subjects)
    {
        _passage = passage;
        _after = new(passage, subjects);
        _before = new(passage, subjects);
        _headlines = new(passage);
        _blocks = new(passage, _before);
        _continuation = new(passage, _before);
        _judge = new(passage);
        _unsaid = new(passage, subjects);
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
                quotation.IsBlock ? _blocks.Of(quotation, first)
                : quotation.IsTranscript ? Line(first)
                : _after.Adjacent(last) ?? Beside(i, first, attributions) ?? Elsewhere(first, last);
            if (!quotation.IsBlock && !_judge.IsQuote(quotation, first, found))
            {
                continue;
            }

            // A sentence of its own goes on from one that tells what somebody did not say: 'She did not deny it. “…”'.
            if (
                found is { Speaker: not null, Method: not "sentence-before" }
                && !quotation.IsBlock
                && _unsaid.Are(found, first)
            )
            {
                found = found with { Speaker = null, Method = "not-said", Confidence = Unattributed };
                _continuation.Forget();
            }

            attributions[i] = found ?? new Attribution(null, null, "unattributed", Unattributed);
            if (found is { Speaker: not null } && !quotation.IsBlock)
            {
                _continuation.Remember(last, found);
            }
        }

        return attributions;
    }

    private Attribution? Labelled(int first)
    {
        var start = _passage.Chunks[first].Start;
        var length = Transcript.NameIn(_passage.Text.AsSpan(start, _passage.Chunks[first].End - start));
        return length > 0 && _passage.Is(first - 1, ChunkKind.Break)
            ? new(
                new Mention(start, start + length, _passage.TokenFrom(start), _passage.TokenFrom(start + length) - 1),
                null,
                "transcript",
                0.85
            )
            : null;
    }

    // 'a “fascist” and a “liar”': what is joined is said by one.
    private Attribution? Beside(int quotation, int first, Attribution?[] attributions)
    {
        var at = first - 1;
        while (_passage.Kind(at) is ChunkKind.Other or ChunkKind.Preposition)
        {
            at--;
        }

        return
            quotation > 0
            && _passage.Is(at, ChunkKind.Conjunction)
            && _places[quotation - 1].Last == at - 1
            && !_passage.EndsSentence(at - 1)
            && attributions[quotation - 1] is { Speaker: not null } said
            ? said
            : null;
    }

    private Attribution? Line(int first) =>
        _before.Of(first) is { } named ? named with { Cue = null, Method = "transcript", Confidence = 0.85 } : null;

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

    // Neither right behind the words nor from those beside them.
    private Attribution? Elsewhere(int first, int last) =>
        _headlines.Of(first)
        ?? Labelled(first)
        ?? _after.Final(last)
        ?? _before.Of(first)
        ?? _continuation.Of(first, last)
        ?? (_continuation.StandsAlone(first) ? null : Cueless(first));

    // 'For builders, on the other hand, “…”': a subject that can speak, or else who spoke last.
    private Attribution? Cueless(int first)
    {
        var subject = _before.OfSubject(first);
        return subject?.Speaker is { } mention && CanSpeak(mention) ? subject : _continuation.Within(first) ?? subject;
    }

    private bool CanSpeak(Mention mention)
    {
        var head = _passage.Tokens[mention.Head];
        return head.IsCapital
            || head.Is(WordClass.Role | WordClass.Male | WordClass.Female)
            || head.In(_passage.Text) is "they" or "we" or "I";
    }
}
