using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Attributions that lead up to the words: she said that “…”; he called it “…”; Mr. Lee, a guard: “…”.</summary>
internal sealed class BeforeQuote(Passage passage, Subjects subjects)
{
    private const int NearWords = 8;
    private const int FarWords = 20;
    private const double Sure = 0.82;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly AccordingTo _accordingTo = new(passage, subjects);
    private readonly SpeechNouns _nouns = new(passage);
    private readonly ReportingClause _clauses = new(passage, subjects);
    private readonly QuotedAs _quoted = new(passage, subjects);
    private readonly InsertedClause _insertions = new(passage, subjects);

    /// <summary>As <see cref="Of"/>, but only by a verb or a noun that surely reports words.</summary>
    internal Attribution? Reported(int quote) =>
        Of(quote) is { Cue: { } cue } found && (found.Confidence >= Sure || IsSaying(cue.Start, cue.End))
            ? found
            : null;

    private bool IsSaying(int start, int end) => passage.Text.AsSpan(start, end - start) is "saying" or "telling";

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
                ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.That => true,
                ChunkKind.Quote when _chunks[at].Is(ChunkTraits.EndsOpen) => false,
                ChunkKind.Comma => false,
                _ => isSubordinate,
            };
            if (!isSubordinate && _chunks[at].IsFiniteVerb && subjects.Of(at) is { } subject && subject < quote)
            {
                return IsTold(at) ? null : new(subjects.Mention(subject), null, "subject", 0.5);
            }
        }

        return null;
    }

    // The colon that ends the paragraph before.
    private int? Announcement(int quote) =>
        passage.Is(quote - 1, ChunkKind.Break) && passage.Is(quote - 2, ChunkKind.Colon) ? quote - 2 : null;

    private Attribution? Governing(int from, int start) =>
        Label(from, start)
        ?? _accordingTo.At(start)
        ?? _nouns.AsSubject(start)
        ?? _insertions.Of(start, from)
        ?? Clause(from, start)
        ?? Nearest(from, start);

    // A headline: 'Lee: The plan is “lost”'.
    private Attribution? Label(int from, int start) =>
        start == 0
        && from > 2
        && passage.Is(0, ChunkKind.Noun)
        && _chunks[0].Is(ChunkTraits.Proper)
        && passage.Tokens[_chunks[0].First].IsCapital
        && !passage.Tokens[_chunks[0].First].Is(WordClass.Determiner)
        && passage.Is(1, ChunkKind.Colon)
            ? new(subjects.Mention(0), null, "lead-in", 0.8)
            : null;

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
            isIntroduced ? 0.89
            : from - clause.Verb <= NearWords ? 0.88
            : 0.83;
        var passedOn = _quoted.Quoted(clause.Subject, clause.Verb);
        return new(
            subjects.Mention(passedOn ?? clause.Subject),
            (verb.Start, verb.End),
            "subject-verb-quote",
            confidence
        )
        {
            Source = passedOn is null
                ? _quoted.SourceOf(clause.Subject, clause.Verb)
                : subjects.Mention(clause.Subject),
        };
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
        return speaks && subjects.Of(at) is { } subject && (subject < from || _chunks[at].Is(ChunkTraits.Gerund))
            ? (at, subject)
            : null;
    }

    private Attribution? Nearest(int from, int start)
    {
        for (var at = from - 1; at >= start; at--)
        {
            var found = _chunks[at].Kind switch
            {
                ChunkKind.Verb => Verb(at, from),
                ChunkKind.Noun when from - at <= NearWords => Noun(at, from),
                ChunkKind.Preposition => _accordingTo.At(at),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    // 'her claim that “…”'; 'she made this statement: “…”' has its speaker in the subject of the verb.
    private Attribution? Noun(int at, int from) =>
        _nouns.At(at, from) is not { } found ? null
        : found.Speaker is null && Maker(at) is { } maker ? found with { Speaker = maker, Confidence = 0.7 }
        : found;

    private Mention? Maker(int noun) =>
        passage.Is(noun - 1, ChunkKind.Verb)
        && !_chunks[noun - 1].Is(ChunkTraits.Passive)
        && subjects.Of(noun - 1) is { } subject
        && _chunks[subject].Is(ChunkTraits.Person)
            ? subjects.Mention(subject)
            : null;

    // 'calling it “…”', 'was quoted as saying “…”', 'praised “…”'.
    private Attribution? Verb(int at, int quote)
    {
        var verb = _chunks[at];
        var isNear = quote - at <= (IsAttitude(verb) ? FarWords : NearWords);
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
            return new(subjects.Mention(outer.Subject), (verb.Start, verb.End), "weak-verb", 0.65);
        }

        return subjects.Of(at) is { } subject && subject < quote
            ? new(subjects.Mention(subject), (verb.Start, verb.End), "subject-gerund-quote", 0.75)
            : null;
    }

    // 'mocked', 'hopes': what is told after them is what somebody thinks, however long it takes.
    private bool IsAttitude(Chunk verb) => passage.Tokens[verb.Head].Is(WordClass.Blame | WordClass.Thought);

    private bool IsQuoted(Chunk verb) => passage.Tokens[verb.Head].In(passage.Text) is "quoted" or "cited";

    // 'Ann Lee: “…”', 'She shrugged: “…”'.
    private Attribution? Named(int from, int start)
    {
        var colon = passage.Is(from, ChunkKind.Colon) ? from : from - 1;
        if (!passage.Is(colon, ChunkKind.Colon))
        {
            return null;
        }

        if (Introduced(colon, start) is { } introduced)
        {
            return new(introduced, null, "lead-in", 0.8);
        }

        for (var at = colon - 1; at >= start; at--)
        {
            if (IsTold(at))
            {
                return null;
            }

            if (_chunks[at].IsFiniteVerb && subjects.Of(at) is { } subject && _chunks[subject].Is(ChunkTraits.Person))
            {
                return new(subjects.Mention(subject), null, "lead-in", 0.7);
            }
        }

        var first =
            colon <= start
                ? -1
                : _chunks.FindIndex(start, colon - start, chunk => chunk.IsSubject && chunk.Is(ChunkTraits.Person));
        return first >= 0 && !passage.Is(first - 1, ChunkKind.Preposition)
            ? new(subjects.Mention(first), null, "lead-in", 0.7)
            : null;
    }

    // 'Ann Lee was told: “…”': the words are somebody else's. Who was asked may well answer.
    private bool IsTold(int verb) =>
        passage.Is(verb, ChunkKind.Verb)
        && _chunks[verb].Is(ChunkTraits.Passive)
        && passage.Tokens[_chunks[verb].Head].Is(WordClass.Listened)
        && passage.HeadWord(verb) is not "asked";

    // 'Ann Lee: “…”', '… - Ann Lee: “…”', 'From Ms. Lee’s letter: “…”'.
    private Mention? Introduced(int colon, int start)
    {
        if (!passage.Is(colon - 1, ChunkKind.Noun) || colon - 1 < start)
        {
            return null;
        }

        var noun = _chunks[colon - 1];
        var first = colon - 1;
        while (
            first - 2 >= start && passage.Is(first - 1, ChunkKind.Conjunction) && passage.Is(first - 2, ChunkKind.Noun)
        )
        {
            first -= 2;
        }

        if (first == start || passage.Is(first - 1, ChunkKind.Dash))
        {
            return _chunks[first].Is(ChunkTraits.Proper) ? subjects.Mention(first) : null;
        }

        var isFrom =
            passage.Is(colon - 2, ChunkKind.Preposition)
            && passage.FirstWord(colon - 2) is "from" or "From"
            && (colon - 2 == start || !passage.Is(colon - 3, ChunkKind.Verb));
        return isFrom ? _nouns.Owner(noun) ?? subjects.Mention(colon - 1) : null;
    }
}
