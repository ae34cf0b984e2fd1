namespace Articles.Reading.Speakers;

/// <summary>Who passed words on: in 'the BBC quoted Jane Roe as saying' they are hers, and the BBC is their source.</summary>
internal sealed class QuotedAs(Passage passage, Subjects subjects)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>'“…,” Reuters cited Jane Roe as telling the court': the attribution by the verb behind the words.</summary>
    internal Attribution? Behind(int verb)
    {
        if (!IsPassedOn(verb, verb + 1))
        {
            return null;
        }

        var told = passage.IsAs(verb + 2) ? verb + 3 : verb + 2;
        return
            passage.Is(told, ChunkKind.Verb)
            && _chunks[told].Is(ChunkTraits.Gerund)
            && _chunks[told].Is(ChunkTraits.AnyCue)
            ? new(subjects.Mention(verb + 1), (_chunks[told].Start, _chunks[told].End), "quote-subject-verb", 0.93)
            {
                Source = subjects.Of(verb) is { } source && source != verb + 1 ? subjects.Mention(source) : null,
            }
            : null;
    }

    /// <summary>'Interfax, quoting Jane Roe, reported': whose words the subject of a verb passes on.</summary>
    internal int? Quoted(int subject, int verb) =>
        subject + 5 <= verb
        && passage.Is(subject + 1, ChunkKind.Comma)
        && passage.Is(subject + 2, ChunkKind.Verb)
        && passage.FirstWord(subject + 2) is "quoting" or "citing"
        && passage.Is(subject + 3, ChunkKind.Noun)
        && _chunks[subject + 3].Is(ChunkTraits.Person)
            ? subject + 3
            : null;

    /// <summary>Who quoted the subject of a reporting verb; null when nobody did.</summary>
    internal Mention? SourceOf(int subject, int verb)
    {
        if (IsPassedOn(subject - 1, subject) && subjects.Of(subject - 1) is { } quoter && quoter != subject)
        {
            return subjects.Mention(quoter);
        }

        // 'Jane Roe was quoted by the BBC as saying', 'was quoted as saying by the BBC'.
        for (var at = subject + 1; at <= verb + 1 && at < _chunks.Count; at++)
        {
            if (
                at > subject + 1
                && passage.Is(at, ChunkKind.Preposition)
                && passage.FirstWord(at) is "by"
                && passage.Is(at + 1, ChunkKind.Noun)
                && IsQuoted(at < verb ? at - 1 : verb - 2)
            )
            {
                return subjects.Mention(at + 1);
            }
        }

        return null;
    }

    private bool IsPassedOn(int verb, int whom) =>
        passage.Is(verb, ChunkKind.Verb)
        && _chunks[verb].IsFiniteVerb
        && !_chunks[verb].Is(ChunkTraits.Passive)
        && passage.HeadWord(verb)
            is "quoted"
                or "quotes"
                or "quote"
                or "cited"
                or "cites"
                or "cite"
                or "reported"
                or "paraphrased"
        && passage.Is(whom, ChunkKind.Noun)
        && !_chunks[whom].Is(ChunkTraits.Time)
        && (passage.IsAs(whom + 1) || passage.Is(whom + 1, ChunkKind.Verb) && _chunks[whom + 1].Is(ChunkTraits.Gerund));

    private bool IsQuoted(int verb) =>
        passage.Is(verb, ChunkKind.Verb)
        && _chunks[verb].Is(ChunkTraits.Passive)
        && passage.HeadWord(verb) is "quoted" or "cited";
}
