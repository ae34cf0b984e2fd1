using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>Finds who does what a verb says: walks back from the verb over all that may stand between it and its subject.</summary>
internal sealed class Subjects(Passage passage)
{
    private const int LongestWalk = 60;
    private const int DeepestChain = 4;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly Dictionary<int, int?> _known = [];

    internal int? Of(int verb)
    {
        if (!_known.TryGetValue(verb, out var subject))
        {
            _known[verb] = subject = Of(verb, DeepestChain);
        }

        return subject;
    }

    internal Mention Mention(int noun)
    {
        var chunk = _chunks[noun];
        return new(chunk.Start, chunk.End, chunk.First, chunk.Head);
    }

    private int? Of(int verb, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        if (IsInverted(verb))
        {
            return verb + 1;
        }

        return _chunks[verb].Is(ChunkTraits.NotFinite) ? OfInfinite(verb, depth) : OfFinite(verb, depth);
    }

    private bool IsInverted(int verb) =>
        (
            passage.Is(verb - 1, ChunkKind.Quote)
            || (passage.Is(verb - 1, ChunkKind.Comma) && passage.Is(verb - 2, ChunkKind.Quote))
        )
        && passage.Is(verb + 1, ChunkKind.Noun)
        && _chunks[verb + 1].IsSubject;

    private int? OfFinite(int verb, int depth)
    {
        var crossedComma = false;
        var isAdjacent = true;
        for (var at = verb - 1; at >= 0 && verb - at < LongestWalk && !passage.EndsSentence(at); at--)
        {
            switch (_chunks[at].Kind)
            {
                case ChunkKind.Noun when passage.Is(at - 1, ChunkKind.Preposition) && !(isAdjacent && OpensClause(at)):
                    at--;
                    isAdjacent = false;
                    break;
                case ChunkKind.Noun when crossedComma && passage.Is(at - 1, ChunkKind.Verb):
                    break;
                case ChunkKind.Noun when _chunks[at].IsSubject && !(crossedComma && IsApposition(at)):
                    return at;
                case ChunkKind.Relative or ChunkKind.That:
                    return Antecedent(at) ?? Inversion(verb);
                case ChunkKind.Quote when _chunks[at].Is(ChunkTraits.EndsOpen):
                case ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Close:
                    crossedComma = true;
                    at = OpeningOf(at) ?? at;
                    break;
                case ChunkKind.Conjunction when at == verb - 1 || passage.Is(verb - 1, ChunkKind.Adverb):
                    return SharedVerb(at, verb) is { } before ? Of(before, depth - 1) : Inversion(verb);
                case ChunkKind.Verb when crossedComma && OpeningRelative(at) is { } relative:
                    at = relative;
                    break;
                case ChunkKind.Verb when !_chunks[at].Is(ChunkTraits.NotFinite):
                    return Of(at, depth - 1) ?? Inversion(verb);
                case ChunkKind.Semicolon when at == verb - 1 || at == verb - 2:
                    return SharedVerb(at, verb) is { } shared ? Of(shared, depth - 1) : null;
                case ChunkKind.Colon or ChunkKind.Semicolon:
                    return Inversion(verb);
            }
        }

        return Inversion(verb);
    }

    // 'who' of 'who previously worked for Mr. Lee'.
    private int? OpeningRelative(int verb)
    {
        var at = passage.Is(verb - 1, ChunkKind.Adverb) ? verb - 2 : verb - 1;
        return passage.Is(at, ChunkKind.Relative) ? at : null;
    }

    private int? Inversion(int verb) =>
        passage.Is(verb + 1, ChunkKind.Noun)
        && _chunks[verb + 1].IsSubject
        && _chunks[verb].Is(ChunkTraits.Cue)
        && (
            passage.Kind(verb - 1) is ChunkKind.Comma or ChunkKind.Quote or ChunkKind.Dash
            || passage.SentenceStart(verb) == verb
        )
            ? verb + 1
            : null;

    // 'after he called': the noun right before the verb is its subject, in spite of the preposition.
    private bool OpensClause(int noun) => passage.Tokens[_chunks[noun - 1].First].Is(WordClass.ClauseOpener);

    // 'saying', 'to call': the subject of the verb that it hangs on, or whom that verb blames for it.
    private int? OfInfinite(int verb, int depth)
    {
        if (_chunks[verb].Is(ChunkTraits.Gerund) && OfGerund(verb) is { } own)
        {
            return own;
        }

        var isControlled =
            _chunks[verb].Is(ChunkTraits.Infinitive)
            && passage.Is(verb - 1, ChunkKind.Noun)
            && passage.Is(verb - 2, ChunkKind.Verb)
            && passage.Tokens[_chunks[verb - 2].Head].Is(WordClass.Control);
        if (isControlled)
        {
            return verb - 1;
        }

        var start = passage.SentenceStart(verb);
        var main = IsAfterComma(verb) ? MainVerb(start, verb) : null;
        main ??= NearestVerb(start, verb);
        if (main is not { } governing)
        {
            return FirstSubject(start, verb) ?? (verb == start ? SubjectAhead(verb) : null);
        }

        var isBlamed =
            _chunks[governing].Is(ChunkTraits.Blame)
            && passage.Is(verb - 1, ChunkKind.Preposition)
            && passage.Is(governing + 1, ChunkKind.Noun);
        return isBlamed ? governing + 1 : Of(governing, depth - 1);
    }

    private bool IsAfterComma(int at) =>
        passage.Is(at - 1, ChunkKind.Comma)
        || (passage.Is(at - 1, ChunkKind.Quote) && _chunks[at - 1].Is(ChunkTraits.EndsOpen));

    // 'with Mr. Lee again saying', 'supporters chanting': a gerund may have a subject of its own.
    private int? OfGerund(int verb)
    {
        var at = passage.Is(verb - 1, ChunkKind.Adverb) ? verb - 2 : verb - 1;
        if (
            passage.Is(at, ChunkKind.Conjunction)
            && NearestVerb(passage.SentenceStart(verb), at) is { } before
            && _chunks[before].Is(ChunkTraits.Gerund)
        )
        {
            return Of(before);
        }

        var isOwn =
            passage.Is(at, ChunkKind.Noun)
            && _chunks[at].IsSubject
            && _chunks[at].Is(ChunkTraits.Person)
            && (
                !passage.Is(at - 1, ChunkKind.Preposition)
                || passage.Tokens[_chunks[at - 1].First].In(passage.Text) is "with" or "of"
            );
        return isOwn ? at : null;
    }

    private int? NearestVerb(int start, int before)
    {
        for (var at = before - 1; at >= start && before - at < LongestWalk; at--)
        {
            if (_chunks[at].Kind == ChunkKind.Verb)
            {
                return at;
            }
        }

        return null;
    }

    // The latest verb that reports, or else the first verb of the sentence that is in no subordinate clause.
    private int? MainVerb(int start, int before)
    {
        int? first = null;
        var isSubordinate = false;
        for (var at = before - 1; at >= start && before - at < LongestWalk; at--)
        {
            if (_chunks[at].IsFiniteVerb && _chunks[at].Is(ChunkTraits.Cue) && !_chunks[at].Is(ChunkTraits.Passive))
            {
                return at;
            }
        }

        for (var at = start; at < before && first is null; at++)
        {
            isSubordinate = _chunks[at].Kind switch
            {
                ChunkKind.Relative or ChunkKind.That or ChunkKind.Subordinator => true,
                ChunkKind.Comma => false,
                _ => isSubordinate,
            };
            first = _chunks[at].IsFiniteVerb && !isSubordinate ? at : null;
        }

        return first;
    }

    // 'Acknowledging “…,” Mr. Lee left': the subject of the main clause that follows.
    private int? SubjectAhead(int verb)
    {
        var end = Math.Min(passage.SentenceEnd(verb), verb + LongestWalk);
        for (var at = verb + 1; at < end; at++)
        {
            if (
                _chunks[at].IsSubject
                && passage.Kind(at - 1) is ChunkKind.Comma or ChunkKind.Quote
                && passage.Is(at + 1, ChunkKind.Verb)
            )
            {
                return at;
            }
        }

        return null;
    }

    private int? FirstSubject(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_chunks[at].IsSubject && !passage.Is(at - 1, ChunkKind.Preposition))
            {
                return at;
            }
        }

        return null;
    }

    // 'He praised those who left but said': the verb that shares its subject with the one after 'but'.
    private int? SharedVerb(int conjunction, int verb)
    {
        var isMain = passage.Is(conjunction - 1, ChunkKind.Comma) || _chunks[verb].Is(ChunkTraits.Cue);
        if (isMain && MainVerb(passage.SentenceStart(conjunction), conjunction) is { } main)
        {
            return main;
        }

        for (var at = conjunction - 1; at >= 0 && conjunction - at < LongestWalk && !passage.EndsSentence(at); at--)
        {
            if (_chunks[at].IsFiniteVerb && !passage.Is(at - 1, ChunkKind.Relative))
            {
                return at;
            }
        }

        return null;
    }

    // Whom 'who' means: 'Ann Lee, 59, of Troy, Ohio, who'.
    private int? Antecedent(int relative)
    {
        var at = relative - 1;
        while (
            at > 0
            && passage.Kind(at) is ChunkKind.Comma or ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Close
        )
        {
            at = _chunks[at].Kind == ChunkKind.Close ? OpeningOf(at) - 1 ?? at - 1 : at - 1;
        }

        while (IsPlaceOrAge(at))
        {
            at -= passage.Is(at - 1, ChunkKind.Preposition) && passage.Is(at - 2, ChunkKind.Comma) ? 3 : 2;
        }

        return passage.Is(at, ChunkKind.Noun) ? at : null;
    }

    // 'Ohio' in 'Ann Lee, 59, of Troy, Ohio', then 'Troy', then '59'.
    private bool IsPlaceOrAge(int at)
    {
        if (!passage.Is(at, ChunkKind.Noun) || passage.Is(at - 1, ChunkKind.Verb))
        {
            return false;
        }

        var isAfterPlace =
            passage.Is(at - 1, ChunkKind.Comma)
            && passage.Is(at - 2, ChunkKind.Noun)
            && passage.Is(at - 3, ChunkKind.Preposition)
            && _chunks[at].First == _chunks[at].Last;
        var isPlace =
            passage.Is(at - 1, ChunkKind.Preposition)
            && passage.Is(at - 2, ChunkKind.Comma)
            && passage.Is(at - 3, ChunkKind.Noun);
        var isAge =
            passage.Tokens[_chunks[at].First].Kind == TokenKind.Number
            && passage.Is(at - 1, ChunkKind.Comma)
            && passage.Is(at - 2, ChunkKind.Noun);
        return isAfterPlace || isPlace || isAge;
    }

    // The comma, dash or bracket that opens what the one at this place closes, when a parenthesis stands between.
    private int? OpeningOf(int closing)
    {
        var opener = _chunks[closing].Kind == ChunkKind.Close ? ChunkKind.Open : _chunks[closing].Kind;
        for (var at = closing - 1; at >= 0 && closing - at < LongestWalk && !passage.EndsSentence(at); at--)
        {
            if (_chunks[at].Kind == opener)
            {
                return opener == ChunkKind.Open || IsParenthesis(at + 1, closing) ? at : null;
            }
        }

        return null;
    }

    private bool IsParenthesis(int from, int to)
    {
        if (
            from >= to
            || passage.Kind(from - 2)
                is not (ChunkKind.Noun or ChunkKind.Close or ChunkKind.Relative or ChunkKind.Quote)
        )
        {
            return false;
        }

        if (_chunks[from].Kind == ChunkKind.Verb)
        {
            return _chunks[from].Is(ChunkTraits.NotFinite | ChunkTraits.Passive)
                || passage.Tokens[_chunks[from].Head].Is(WordClass.VerbParticiple);
        }

        // A verb of its own makes it a clause, unless a 'who' or a 'when' stands before the verb.
        for (
            var at = from;
            at < to && _chunks[at].Kind is not (ChunkKind.Relative or ChunkKind.That or ChunkKind.Subordinator);
            at++
        )
        {
            var opensClause =
                _chunks[at].Kind == ChunkKind.Preposition
                && passage.Tokens[_chunks[at].First].Is(WordClass.ClauseOpener);
            if (_chunks[at].IsFiniteVerb || opensClause)
            {
                return opensClause;
            }
        }

        return _chunks[from].Kind is not ChunkKind.That;
    }

    // 'Ann Lee, an engineer in Troy, Ohio, said': the engineer is not the subject, the name before is.
    private bool IsApposition(int at)
    {
        if (
            !passage.Is(at - 1, ChunkKind.Comma)
            || !passage.Is(at - 2, ChunkKind.Noun)
            || passage.Is(at - 3, ChunkKind.Preposition)
        )
        {
            return false;
        }

        var opening = passage.Tokens[_chunks[at].First];
        return _chunks[at - 2].IsSubject && (opening.Is(WordClass.Determiner) || !opening.IsCapital);
    }
}
