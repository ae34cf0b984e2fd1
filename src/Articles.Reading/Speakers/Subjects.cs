using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Finds who does what a verb says: walks back from the verb over all that may stand between it and its subject.</summary>
internal sealed class Subjects(Passage passage)
{
    private const int LongestWalk = 60;
    private const int DeepestChain = 4;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly Parentheses _parentheses = new(passage);
    private readonly MainVerbs _verbs = new(passage);
    private readonly Coordination _coordination = new(passage);
    private readonly Mentions _mentions = new(passage);
    private readonly Dictionary<int, int?> _known = [];

    internal int? Of(int verb)
    {
        if (!_known.TryGetValue(verb, out var subject))
        {
            _known[verb] = subject = Of(verb, DeepestChain);
        }

        return subject;
    }

    internal Mention Mention(int noun) => _mentions.Of(noun);

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
        !_chunks[verb].Is(ChunkTraits.Gerund)
        && (
            passage.Is(verb - 1, ChunkKind.Quote)
            || (passage.Is(verb - 1, ChunkKind.Comma) && passage.Is(verb - 2, ChunkKind.Quote))
        )
        && passage.Is(verb + 1, ChunkKind.Noun)
        && _chunks[verb + 1].IsSubject
        && !IsIt(verb + 1)
        && !passage.IsTelling(verb)
        && !(passage.Is(verb + 2, ChunkKind.Verb) && _chunks[verb + 2].IsFiniteVerb);

    // '…, as Ann Lee of “Morning” put it'.
    private bool IsIt(int noun) => passage.HeadWord(noun) is "it";

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
                case ChunkKind.Noun when _parentheses.IsAffiliation(at):
                    at--;
                    isAdjacent = false;
                    break;
                case ChunkKind.Noun when !crossedComma && RelativeOfObject(at) is { } relative:
                    return OfRelative(relative, depth) ?? Inversion(verb);
                case ChunkKind.Noun when _parentheses.IsWider(at):
                    at -= 3;
                    isAdjacent = false;
                    break;
                case ChunkKind.Noun when _parentheses.IsNamedObject(at):
                    at -= 2;
                    isAdjacent = false;
                    break;
                case ChunkKind.Noun when _chunks[at].IsSubject && !(crossedComma && IsOther(at)):
                    return _parentheses.IsOpenApposition(at) ? at - 2 : _coordination.FirstOf(at);
                case ChunkKind.Relative or ChunkKind.That:
                    return OfRelative(at, depth) ?? Inversion(verb);
                case ChunkKind.Quote when _chunks[at].Is(ChunkTraits.EndsOpen):
                case ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Close:
                    crossedComma = true;
                    at = _parentheses.OpeningOf(at) ?? at;
                    break;
                case ChunkKind.Conjunction
                    when at == verb - 1 || passage.Is(verb - 1, ChunkKind.Adverb) || IsJoined(at, verb):
                case ChunkKind.Semicolon when at >= verb - 2:
                    return _verbs.Shared(at, verb) is { } before ? Of(before, depth - 1) : Inversion(verb);
                case ChunkKind.Verb when crossedComma && OpeningRelative(at) is { } relative:
                    at = relative;
                    break;
                case ChunkKind.Verb when !_chunks[at].Is(ChunkTraits.NotFinite):
                    return Of(at, depth - 1) ?? Inversion(verb);
                case ChunkKind.Colon or ChunkKind.Semicolon:
                    return Inversion(verb);
            }
        }

        return Inversion(verb);
    }

    // 'ran a piece that noted': who notes is who ran it.
    private int? OfRelative(int relative, int depth)
    {
        // 'who left and who said'.
        while (passage.Is(relative - 1, ChunkKind.Conjunction) && _verbs.Relative(relative - 1) is { } before)
        {
            relative = before;
        }

        var antecedent = _parentheses.Antecedent(relative);
        return antecedent is { } noun && IsIssued(noun) ? Of(noun - 1, depth - 1) ?? noun : antecedent;
    }

    // 'has been critical but on Tuesday wrote'.
    private bool IsJoined(int conjunction, int verb) =>
        verb - conjunction == 3
        && passage.Is(conjunction + 1, ChunkKind.Preposition)
        && passage.Is(conjunction + 2, ChunkKind.Noun)
        && _chunks[conjunction + 2].Is(ChunkTraits.Time);

    // Behind a comma: an object, or an apposition to the name before.
    private bool IsOther(int noun) => passage.Is(noun - 1, ChunkKind.Verb) || _parentheses.IsApposition(noun);

    // 'who' of 'Democrats in Troy who watched the debate said'.
    private int? RelativeOfObject(int noun)
    {
        while (passage.Is(noun - 1, ChunkKind.Preposition) && passage.Is(noun - 2, ChunkKind.Noun))
        {
            noun -= 2;
        }

        // 'who said his name was Lee'.
        while (
            passage.Is(noun - 1, ChunkKind.Verb)
            && passage.Is(noun - 2, ChunkKind.Noun)
            && passage.Is(noun - 3, ChunkKind.Verb)
        )
        {
            noun -= 2;
        }

        return passage.Is(noun - 1, ChunkKind.Verb) ? OpeningRelative(noun - 1) : null;
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

        if (_chunks[verb].Is(ChunkTraits.Infinitive) && IsControlled(verb))
        {
            return verb - 1;
        }

        var start = passage.SentenceStart(verb);
        var nearest = _verbs.Nearest(start, verb);
        var main =
            IsAfterComma(verb) && !(nearest is { } before && IsSeen(before)) ? _verbs.Main(start, verb) : nearest;
        main ??= nearest;
        if (main is not { } governing)
        {
            return _verbs.FirstSubject(start, verb) ?? _verbs.SubjectAhead(start, verb);
        }

        if (_chunks[verb].Is(ChunkTraits.Gerund) && IsSeen(governing))
        {
            return governing - 1;
        }

        var isBlamed =
            _chunks[governing].Is(ChunkTraits.Blame)
            && passage.Is(verb - 1, ChunkKind.Preposition)
            && passage.Is(governing + 1, ChunkKind.Noun);
        return isBlamed ? governing + 1 : Of(governing, depth - 1);
    }

    // 'remembers Ann Lee walking off, saying': who is seen to walk off says it.
    private bool IsSeen(int gerund) =>
        _chunks[gerund].Is(ChunkTraits.Gerund)
        && passage.Is(gerund - 1, ChunkKind.Noun)
        && _chunks[gerund - 1].Is(ChunkTraits.Person)
        && passage.Is(gerund - 2, ChunkKind.Verb);

    // 'urged him to say'.
    private bool IsControlled(int verb) =>
        passage.Is(verb - 1, ChunkKind.Noun)
        && passage.Is(verb - 2, ChunkKind.Verb)
        && passage.Tokens[_chunks[verb - 2].Head].Is(WordClass.Control);

    private bool IsAfterComma(int at) =>
        passage.Kind(at - 1) is ChunkKind.Comma or ChunkKind.Subordinator
        || (passage.Is(at - 1, ChunkKind.Quote) && _chunks[at - 1].Is(ChunkTraits.EndsOpen));

    // 'with Mr. Lee again saying', 'supporters chanting': a gerund may have a subject of its own.
    private int? OfGerund(int verb)
    {
        var at = passage.Is(verb - 1, ChunkKind.Adverb) ? verb - 2 : verb - 1;
        if (passage.Is(at, ChunkKind.Conjunction) && _verbs.Gerund(passage.SentenceStart(verb), at) is { } before)
        {
            return Of(before);
        }

        if (!passage.Is(at, ChunkKind.Noun) || !_chunks[at].IsSubject)
        {
            return null;
        }

        var first = at;
        while (passage.Is(first - 1, ChunkKind.Conjunction) && passage.Is(first - 2, ChunkKind.Noun))
        {
            first -= 2;
        }

        if (passage.Is(first - 1, ChunkKind.Preposition))
        {
            var preposition = passage.FirstWord(first - 1);
            var isApart = preposition is "with" && passage.Kind(first - 2) is ChunkKind.Comma or ChunkKind.Dash;
            return isApart || (preposition is "with" or "of" && _chunks[first].Is(ChunkTraits.Person)) ? first : null;
        }

        // 'held up a sign saying'.
        return
            (_chunks[at].Is(ChunkTraits.Person) && !IsIssued(at))
            || passage.Tokens[_chunks[at].Head].Is(WordClass.Bearer)
            ? at
            : null;
    }

    // 'issued a statement saying': who speaks is who issued it.
    private bool IsIssued(int noun) =>
        _chunks[noun].Is(ChunkTraits.Speech)
        && passage.Is(noun - 1, ChunkKind.Verb)
        && !_chunks[noun - 1].Is(ChunkTraits.Passive);
}
