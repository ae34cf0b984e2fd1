namespace Articles.Reading.Speakers;

/// <summary>Finds the verb of a sentence on which another verb hangs, or with which it shares its subject.</summary>
internal sealed class MainVerbs(Passage passage)
{
    private const int LongestWalk = 60;

    private readonly List<Chunk> _chunks = passage.Chunks;

    internal int? Nearest(int start, int before)
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

    /// <summary>The relative pronoun that the one after 'and' goes on from.</summary>
    internal int? Relative(int before)
    {
        for (var at = before - 1; at >= 0 && before - at < LongestWalk && !passage.EndsSentence(at); at--)
        {
            if (_chunks[at].Kind == ChunkKind.Relative)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The gerund that the one after 'and' goes on from: 'holding signs and chanting'; rather one that reports.</summary>
    internal int? Gerund(int start, int before)
    {
        int? nearest = null;
        for (var at = before - 1; at >= start && before - at < LongestWalk; at--)
        {
            if (_chunks[at].Kind != ChunkKind.Verb || !_chunks[at].Is(ChunkTraits.Gerund))
            {
                continue;
            }

            if (_chunks[at].Is(ChunkTraits.AnyCue))
            {
                return at;
            }

            nearest ??= at;
        }

        return nearest;
    }

    /// <summary>The latest verb that reports, or else the first verb of the sentence that is in no subordinate clause.</summary>
    internal int? Main(int start, int before)
    {
        for (var at = before - 1; at >= start && before - at < LongestWalk; at--)
        {
            if (
                _chunks[at].IsFiniteVerb
                && _chunks[at].Is(ChunkTraits.Cue)
                && !_chunks[at].Is(ChunkTraits.Passive)
                && !IsEmbedded(at)
            )
            {
                return at;
            }
        }

        return FirstMain(start, before);
    }

    // 'recites' in 'repeated claims that Mr. Lee recites the same lines'.
    private bool IsEmbedded(int verb)
    {
        var at = verb - 1;
        while (passage.Kind(at) is ChunkKind.Noun or ChunkKind.Adverb or ChunkKind.Preposition)
        {
            at--;
        }

        return passage.Is(at, ChunkKind.That);
    }

    private int? FirstMain(int start, int before)
    {
        int? first = null;
        var isSubordinate = false;
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

    /// <summary>'Acknowledging “…,” Mr. Lee left': the subject of the main clause that follows.</summary>
    internal int? SubjectAhead(int start, int verb)
    {
        if (!Opens(start, verb))
        {
            return null;
        }

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

    // 'Denying', 'But while denying'.
    private bool Opens(int start, int verb)
    {
        while (
            start < verb
            && passage.Kind(start)
                is ChunkKind.Conjunction
                    or ChunkKind.Subordinator
                    or ChunkKind.Preposition
                    or ChunkKind.Adverb
        )
        {
            start++;
        }

        return start == verb;
    }

    internal int? FirstSubject(int from, int to)
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

    /// <summary>'He praised those who left but said': the verb that shares its subject with the one after 'but'.</summary>
    internal int? Shared(int conjunction, int verb)
    {
        var isMain = passage.Is(conjunction - 1, ChunkKind.Comma) || _chunks[verb].Is(ChunkTraits.Cue);
        if (isMain && Main(passage.SentenceStart(conjunction), conjunction) is { } main)
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
}
