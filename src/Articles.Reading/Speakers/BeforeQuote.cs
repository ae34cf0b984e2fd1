using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>Attributions that lead up to the words: she said that “…”; he called it “…”; Mr. Lee, a guard: “…”.</summary>
internal sealed class BeforeQuote(Passage passage, Subjects subjects)
{
    private const int NearWords = 8;
    private const double Sure = 0.82;

    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>As <see cref="Of"/>, but only by a verb or a noun that surely reports words.</summary>
    internal Attribution? Reported(int quote) =>
        Of(quote) is { Cue: not null } found && found.Confidence >= Sure ? found : null;

    internal Attribution? Of(int quote)
    {
        var from = quote;
        var start = passage.SentenceStart(quote);
        if (start == quote && Announcement(quote) is { } colon)
        {
            from = colon;
            start = passage.SentenceStart(colon);
        }

        return Governing(from, start) ?? Named(from, start);
    }

    /// <summary>The subject of the sentence, when no word in it reports speech.</summary>
    internal Attribution? OfSubject(int quote)
    {
        for (var at = passage.SentenceStart(quote); at < quote; at++)
        {
            if (
                _chunks[at].IsFiniteVerb
                && subjects.Of(at) is { } subject
                && subject < quote
                && _chunks[subject].Is(ChunkTraits.Person)
            )
            {
                return new(subjects.Mention(subject), null, "subject", 0.6);
            }
        }

        return null;
    }

    // The colon that ends the paragraph before.
    private int? Announcement(int quote) =>
        passage.Is(quote - 1, ChunkKind.Break) && passage.Is(quote - 2, ChunkKind.Colon) ? quote - 2 : null;

    private Attribution? Governing(int from, int start)
    {
        for (var at = from - 1; at >= start; at--)
        {
            var found = _chunks[at].Kind switch
            {
                ChunkKind.Verb => Verb(at, from),
                ChunkKind.Noun => SpeechNoun(at, from),
                ChunkKind.Preposition => AccordingTo(at),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private Attribution? Verb(int at, int quote)
    {
        var verb = _chunks[at];
        var isNear = quote - at <= NearWords;
        if (!verb.Is(ChunkTraits.Cue) && !(verb.Is(ChunkTraits.WeakCue) && isNear))
        {
            return null;
        }

        if (verb.Is(ChunkTraits.Passive) && !IsQuoted(verb))
        {
            return null;
        }

        if (subjects.Of(at) is not { } subject || subject >= quote)
        {
            return null;
        }

        var (outer, outerVerb) = Outermost(subject, at);
        var sure = _chunks[outerVerb].Is(ChunkTraits.Cue) ? 0.93 : 0.8;
        return new(
            subjects.Mention(outer),
            (_chunks[outerVerb].Start, _chunks[outerVerb].End),
            "subject-verb-quote",
            isNear ? sure : sure - 0.1
        );
    }

    private bool IsQuoted(Chunk verb) => passage.Tokens[verb.Head].In(passage.Text) is "quoted" or "cited";

    // 'He said Mr. Kim had called it “…”': the words are as he told them.
    private (int Subject, int Verb) Outermost(int subject, int verb)
    {
        for (var at = subject - 1; at > 0; )
        {
            if (_chunks[at].Kind is ChunkKind.That)
            {
                at--;
            }

            if (
                _chunks[at].Kind == ChunkKind.Noun
                && passage.Is(at - 1, ChunkKind.Verb)
                && _chunks[at - 1].Is(ChunkTraits.Cue)
            )
            {
                at--;
            }

            if (
                _chunks[at] is not { Kind: ChunkKind.Verb } outer
                || !outer.Is(ChunkTraits.Cue)
                || outer.Is(ChunkTraits.Passive)
            )
            {
                break;
            }

            if (subjects.Of(at) is not { } found || found >= subject)
            {
                break;
            }

            (subject, verb) = (found, at);
            at = subject - 1;
        }

        return (subject, verb);
    }

    // 'his claim that “…”', 'a statement from the company, “…”'.
    private Attribution? SpeechNoun(int at, int quote)
    {
        var noun = _chunks[at];
        if (!noun.Is(ChunkTraits.Speech) || quote - at > NearWords)
        {
            return null;
        }

        var cue = (passage.Tokens[noun.Head].Start, passage.Tokens[noun.Head].End);
        var first = passage.Tokens[noun.First];
        if (noun.Possessor >= 0)
        {
            var owner = new Mention(first.Start, passage.Tokens[noun.Possessor].End, noun.First, noun.Possessor);
            return new(owner, cue, "speech-noun", 0.85);
        }

        return first.Is(WordClass.PossessivePronoun)
            ? new(new Mention(first.Start, first.End, noun.First, noun.First), cue, "speech-noun", 0.85)
            : null;
    }

    private Attribution? AccordingTo(int at)
    {
        if (!passage.Is(at + 1, ChunkKind.Preposition) || !passage.Is(at + 2, ChunkKind.Noun))
        {
            return null;
        }

        var words = passage.Text.AsSpan(_chunks[at].Start, _chunks[at + 1].End - _chunks[at].Start);
        return words.Equals("according to", StringComparison.OrdinalIgnoreCase)
            ? new(subjects.Mention(at + 2), (_chunks[at].Start, _chunks[at + 1].End), "according-to", 0.95)
            : null;
    }

    // 'Ann Lee: “…”'.
    private Attribution? Named(int from, int start)
    {
        var colon = passage.Is(from, ChunkKind.Colon) ? from : from - 1;
        if (passage.Kind(colon) is not (ChunkKind.Colon or ChunkKind.Dash))
        {
            return null;
        }

        for (var at = colon - 1; at >= start; at--)
        {
            if (_chunks[at].IsSubject && !passage.Is(at - 1, ChunkKind.Preposition))
            {
                return new(subjects.Mention(at), null, "lead-in", 0.75);
            }
        }

        return null;
    }
}
