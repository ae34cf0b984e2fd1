using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>Attributions that lead up to the words: she said that “…”; he called it “…”; Mr. Lee, a guard: “…”.</summary>
internal sealed class BeforeQuote(Passage passage, Subjects subjects)
{
    private const int NearWords = 8;
    private const double Sure = 0.82;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly ReportingClause _clauses = new(passage, subjects);

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
        var isSubordinate = false;
        for (var at = passage.SentenceStart(quote); at < quote; at++)
        {
            isSubordinate = passage.Kind(at) switch
            {
                ChunkKind.Subordinator or ChunkKind.Relative => true,
                ChunkKind.Comma => false,
                _ => isSubordinate,
            };
            if (_chunks[at].IsFiniteVerb && subjects.Of(at) is { } subject && subject < quote)
            {
                return new(subjects.Mention(subject), null, "subject", 0.6);
            }
        }

        return null;
    }

    // The colon that ends the paragraph before.
    private int? Announcement(int quote) =>
        passage.Is(quote - 1, ChunkKind.Break) && passage.Is(quote - 2, ChunkKind.Colon) ? quote - 2 : null;

    private Attribution? Governing(int from, int start) =>
        AccordingTo(start) ?? Clause(from, start) ?? Nearest(from, start);

    private Attribution? Clause(int from, int start)
    {
        if ((Introducing(from, start) ?? _clauses.Before(from, start, ChunkTraits.Cue)) is not { } clause)
        {
            return null;
        }

        var verb = _chunks[clause.Verb];
        var isIntroduced =
            passage.Kind(from - 1) is ChunkKind.Comma or ChunkKind.Colon || passage.Is(from, ChunkKind.Colon);
        var confidence =
            isIntroduced ? 0.93
            : from - clause.Verb <= NearWords ? 0.88
            : 0.83;
        return new(subjects.Mention(clause.Subject), (verb.Start, verb.End), "subject-verb-quote", confidence);
    }

    // The verb nearest to the words, where nothing else can govern them: 'saying “…”', or, before a comma or a colon,
    // 'his wife whispered to him: “…”'.
    private (int Verb, int Subject)? Introducing(int from, int start)
    {
        var isIntroduced = passage.Kind(from - 1) is ChunkKind.Comma or ChunkKind.Colon;
        var at = isIntroduced ? from - 2 : from - 1;
        while (at >= start && _chunks[at].Kind is not (ChunkKind.Verb or ChunkKind.Comma or ChunkKind.Quote))
        {
            at--;
        }

        var speaks =
            passage.Is(at, ChunkKind.Verb)
            && at >= start
            && _chunks[at].Is(ChunkTraits.Cue)
            && !_chunks[at].Is(ChunkTraits.Passive)
            && (_chunks[at].Is(ChunkTraits.Gerund) || (isIntroduced && _chunks[at].IsFiniteVerb));
        return speaks && subjects.Of(at) is { } subject && subject < from ? (at, subject) : null;
    }

    private Attribution? Nearest(int from, int start)
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

    // 'calling it “…”', 'was quoted as saying “…”', 'praised “…”'.
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

        if (
            !verb.Is(ChunkTraits.Cue)
            && _clauses.Before(quote, passage.SentenceStart(at), ChunkTraits.AnyCue) is { } outer
        )
        {
            verb = _chunks[outer.Verb];
            return new(subjects.Mention(outer.Subject), (verb.Start, verb.End), "weak-verb", 0.7);
        }

        return subjects.Of(at) is { } subject && subject < quote
            ? new(subjects.Mention(subject), (verb.Start, verb.End), "subject-gerund-quote", 0.8)
            : null;
    }

    private bool IsQuoted(Chunk verb) => passage.Tokens[verb.Head].In(passage.Text) is "quoted" or "cited";

    // 'his claim that “…”', 'a statement from the company, “…”'.
    private Attribution? SpeechNoun(int at, int quote)
    {
        var noun = _chunks[at];
        if (
            !noun.Is(ChunkTraits.Speech)
            || quote - at > NearWords
            || (passage.Is(at - 1, ChunkKind.Preposition) && !passage.Is(at + 1, ChunkKind.That))
        )
        {
            return null;
        }

        // 'his claim was “pathetic”': who says so stands elsewhere.
        if (passage.Is(at + 1, ChunkKind.Verb) && !_chunks[at + 1].Is(ChunkTraits.AnyCue))
        {
            return null;
        }

        // What is called something is not what was said: 'calling his charge “pathetic”'.
        if (passage.Is(at - 1, ChunkKind.Verb) && _chunks[at - 1].Is(ChunkTraits.AnyCue) && at == quote - 1)
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

        if (first.Is(WordClass.PossessivePronoun))
        {
            return new(new Mention(first.Start, first.End, noun.First, noun.First), cue, "speech-noun", 0.85);
        }

        // 'chants of “…”', 'the slogan “…”'.
        return at == quote - 1 || (at == quote - 2 && passage.Is(at + 1, ChunkKind.Preposition))
            ? new(null, cue, "speech-noun", 0.5)
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
            ? new(subjects.Mention(at + 2), (_chunks[at].Start, _chunks[at + 1].End), "according-to", 0.88)
            : null;
    }

    // 'Ann Lee: “…”', 'She shrugged: “…”'.
    private Attribution? Named(int from, int start)
    {
        var colon = passage.Is(from, ChunkKind.Colon) ? from : from - 1;
        if (!passage.Is(colon, ChunkKind.Colon))
        {
            return null;
        }

        for (var at = colon - 1; at >= start; at--)
        {
            if (_chunks[at].IsFiniteVerb && subjects.Of(at) is { } subject && _chunks[subject].Is(ChunkTraits.Person))
            {
                return new(subjects.Mention(subject), null, "lead-in", 0.7);
            }
        }

        var first = _chunks.FindIndex(start, colon - start, chunk => chunk.IsSubject && chunk.Is(ChunkTraits.Person));
        return first >= 0 && !passage.Is(first - 1, ChunkKind.Preposition)
            ? new(subjects.Mention(first), null, "lead-in", 0.7)
            : null;
    }
}
